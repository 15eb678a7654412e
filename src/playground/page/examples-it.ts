import type { ExampleMessage } from './example-message.js';

/** In the order of the English ones, told as somebody would write them in Italian. */
export const italianExamples: readonly ExampleMessage[] = [
  {
    title: 'Un pacco',
    kind: 'hidden-user',
    senderName: 'Consegna Pacchi',
    text: [
      'Il tuo pacco 7730 è fermo in deposito: mancano 1,99 € di spese doganali. Paga entro oggi, altrimenti torna al mittente: ',
      {
        shown: 'https://poste.example.com/spedizioni/7730',
        address: 'https://poste-consegna.example/paga?id=7730',
      },
    ],
  },
  {
    title: 'Un appuntamento',
    kind: 'user',
    senderName: 'Studio dentistico',
    text: [
      'Ti ricordiamo la visita di controllo di giovedì alle 15:30. Se non puoi venire, chiama lo studio al numero che trovi sul cartoncino dell’appuntamento. A presto!',
    ],
  },
  {
    title: 'Un numero nuovo',
    kind: 'hidden-user',
    senderName: '+39 ••• ••12',
    text: [
      'Ciao mamma, mi è caduto il telefono nell’acqua, questo è il mio numero nuovo, salvalo. Ci sei? Devo pagare una cosa entro oggi e l’app della banca ancora non mi va. Mi mandi tu 480 €? Lunedì te li ridò. Non chiamare che il microfono è rotto, scrivimi ❤️',
    ],
  },
  {
    title: 'Un lavoro',
    kind: 'channel',
    senderName: 'Lavoro Facile',
    text: [
      'Complimenti, abbiamo scelto il tuo profilo! 200 € al giorno da casa: mezz’ora a mettere like ai video, senza esperienza e senza colloquio. Con un deposito di 20 € apri il tuo conto di lavoro, e la sera stessa lo riprendi. Oggi restano solo 5 posti!',
    ],
    button: { text: 'Prendo il posto', url: 'https://lavoro-facile.example/inizia' },
  },
  {
    title: 'La banca',
    kind: 'user',
    senderName: 'Sicurezza Banca',
    text: [
      'ATTENZIONE: qualcuno è entrato nel tuo conto da un dispositivo sconosciuto e lo abbiamo bloccato. Conferma il numero della carta e il PIN entro 2 ore, o il conto verrà chiuso per sempre: https://accesso.verifica-banca.example/conferma',
    ],
  },
  {
    title: 'Un codice di accesso',
    kind: 'user',
    senderName: 'Servizio accessi',
    text: [
      'Il tuo codice di accesso è 48213. Non darlo a nessuno, nemmeno a chi dice di lavorare per noi. Se non stavi entrando tu, ignora questo messaggio.',
    ],
  },
];
