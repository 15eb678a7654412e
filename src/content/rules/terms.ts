import type { LanguageCode } from '../languages.ts';

/** Words that the content guide (2.1) asks not to say, and what to say instead. */
export interface AvoidedTerm {
  /** Matched as whole words in any case; `(s)` stands for an ending that may be there. */
  readonly avoid: readonly string[];
  readonly say: string;
}

/**
 * Only what is out of place in whatever sentence. Words that are wrong about a child but right elsewhere
 * (“relationship”, “monster” in a game) are left to the reviewer.
 */
export const avoidedTerms: Readonly<Record<LanguageCode, readonly AvoidedTerm[]>> = {
  en: [
    {
      avoid: ['child porn', 'child pornography', 'kiddie porn', 'kiddy porn'],
      say: 'child sexual abuse material',
    },
    {
      avoid: ['predator(s)', 'pervert(s)', 'paedophile(s)', 'pedophile(s)', 'paedo(s)', 'pedo(s)'],
      say: 'a person who abuses, an offender',
    },
    {
      avoid: ['young offender(s)', 'child abuser(s)'],
      say: 'a child who has shown harmful behaviour',
    },
    { avoid: ['seduced', 'online affair(s)'], say: 'groomed' },
    { avoid: ['hot chat(s)', 'sex game(s)', 'sex blackmail'], say: 'sextortion, blackmail' },
    { avoid: ['sex with a child', 'sex with children'], say: 'sexual abuse of a child' },
    {
      avoid: ['self-generated', 'selfie porn'],
      say: 'an image that somebody was pressured or tricked to take',
    },
    {
      avoid: ['dirty picture(s)', 'naughty selfie(s)', 'naughty picture(s)', 'sexting'],
      say: 'a private picture',
    },
    {
      avoid: ['revenge porn', 'leaked nude(s)'],
      say: 'sharing intimate images without consent',
    },
    {
      avoid: ['deepfake porn', 'nudify', 'nudified'],
      say: 'a fake sexual image of a real person',
    },
    {
      avoid: ['fell for it', 'falls for it', 'fall for it', 'naive', 'naïve', 'duped', 'gullible'],
      say: 'it happened to her, he was targeted',
    },
    { avoid: ['gave away his money', 'gave away her money'], say: 'the scammer stole the money' },
    { avoid: ['pig butchering'], say: 'romance baiting, fake-love investment fraud' },
    { avoid: ['poor thing(s)', 'ruined for life'], say: 'a person affected' },
    { avoid: ['you should have', 'you shouldn’t have'], say: 'you did the right thing, what helps now is' },
    { avoid: ['loser(s)'], say: 'what the person did or suffered' },
    { avoid: ['islamic terrorism', 'islamic terrorist(s)', 'lone wolf'], say: 'violent extremism' },
    { avoid: ['brainwashed'], say: 'drawn in, recruited' },
    {
      avoid: ['committed suicide', 'commit suicide', 'successful suicide', 'failed suicide'],
      say: 'died by suicide',
    },
    { avoid: ['got yourself hacked', 'got hacked', 'hacker genius'], say: 'the account was taken' },
    { avoid: ['shocking truth', 'horror', 'slut(s)', 'whore(s)'], say: 'plain words' },
  ],
  it: [
    {
      avoid: ['pedopornografia', 'pedopornografico', 'pedopornografica', 'pedopornografici', 'pedoporno'],
      say: 'materiale di abuso sessuale su minori',
    },
    {
      avoid: [
        'orco',
        'orchi',
        'predatore',
        'predatori',
        'pedofilo',
        'pedofili',
        'pervertito',
        'pervertiti',
        'maniaco',
        'maniaci',
      ],
      say: 'chi commette abusi',
    },
    {
      avoid: ['baby-bullo', 'baby bullo', 'baby-stupratore', 'baby-riciclatore'],
      say: 'chi ha messo in atto comportamenti dannosi',
    },
    { avoid: ['sedurre', 'sedotto', 'sedotta'], say: 'adescare' },
    {
      avoid: ['gioco erotico', 'trappola hot', 'video hard', 'video hot', 'chat hot', 'hot', 'hard'],
      say: 'ricatto con immagini intime',
    },
    {
      avoid: ['rapporti sessuali con un minore', 'rapporti sessuali con minori'],
      say: 'abuso sessuale',
    },
    {
      avoid: ['autoprodotto', 'autoprodotta', 'autogenerato', 'autogenerata', 'selfie hot'],
      say: 'immagine ottenuta con inganno o pressione',
    },
    {
      avoid: ['foto sporca', 'foto sporche', 'foto osé', 'foto hot', 'foto spinta', 'sexting'],
      say: 'foto privata, foto intima',
    },
    {
      avoid: ['revenge porn', 'porno-vendetta', 'pornovendetta'],
      say: 'diffusione non consensuale di immagini intime',
    },
    { avoid: ['deep porn', 'deepfake porn'], say: 'immagine sessuale falsa creata con l’IA' },
    {
      avoid: [
        'ci è cascato',
        'ci è cascata',
        'ci casca',
        'ci cascano',
        'ci sei cascato',
        'ci sei cascata',
        'cascarci',
        'ingenuo',
        'ingenua',
        'ingenui',
        'ingenue',
        'si è fatta fregare',
        'si è fatto fregare',
        'abboccare',
        'abbocca',
        'abboccato',
        'abboccano',
      ],
      say: 'è successo a lui, è stata presa di mira',
    },
    { avoid: ['pig butchering', 'spennare il pollo'], say: 'truffa sentimentale con falso investimento' },
    { avoid: ['furbata', 'scherzetto'], say: 'truffa' },
    {
      avoid: ['poveretta', 'poveretto', 'segnata per sempre', 'segnato per sempre'],
      say: 'la persona che ha subito',
    },
    {
      avoid: ['dovevi', 'avresti dovuto', 'non avresti dovuto', 'ha confessato'],
      say: 'hai fatto bene a dirlo, adesso aiuta',
    },
    { avoid: ['sfigato', 'sfigata', 'sfigati'], say: 'chi ha subito' },
    {
      avoid: ['terrorismo islamico', 'terrorista islamico', 'lupo solitario'],
      say: 'estremismo violento',
    },
    { avoid: ['plagiato', 'plagiata', 'indottrinato', 'indottrinata'], say: 'agganciato, reclutato' },
    {
      avoid: ['si è tolto la vita', 'si è tolta la vita', 'suicidio riuscito', 'suicidio fallito'],
      say: 'morto per suicidio',
    },
    { avoid: ['goliardata', 'goliardia'], say: 'discorso d’odio' },
    { avoid: ['ti sei fatto hackerare', 'ti sei fatta hackerare'], say: 'ti hanno rubato l’account' },
    { avoid: ['shock', 'choc', 'horror', 'troia', 'puttana'], say: 'parole semplici' },
  ],
};
