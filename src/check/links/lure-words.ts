/**
 * Words that fraudulent hosts are made of, because they sound like what a person is to do or to fear: English, Italian,
 * German, French, Spanish, Portuguese and Dutch, some Polish, Turkish, Indonesian and Russian.
 */
const strongLures = {
  account: `acct login logins logon signin signon auth authenticate authentication authorize authorise authorization
    authorized verify verified verification verifica verificar verificacao verificazione verifizierung
    verifizieren verificatie verif validate validation valida validazione validierung confirm confirmation
    conferma confirmar confirmacion bestaetigung bestaetigen bestatigung confirmer identita identificazione
    identifizierung identificacion identification password passwort parola passcode unlock sblocco sblocca
    entsperren debloquer desbloquear desbloqueo reactivate reactivation riattiva riattivazione reactivar
    reactivacion reaktivierung activate activation attivazione aktivierung acceso accesso accedi acceder
    zugang anmeldung anmelden einloggen connexion connecter compte konto cuenta inloggen signup suscripcion
    assinatura giris girisi guncel uyelik kayit hesap hesabi dogrulama masuk akun verifikasi daftar vhod
    akkaunt webmail sso utente kunde kunden kundenservice kundendienst clienti clientes clienteweb
    areaclienti oauth zonasegura espaceclient enligne netbank credential credentials roundcube
    zimbra cpanel owa homebanking ebanking onlinebanking netbanking banking`,
  safety: `secure secures secured security sicurezza sicherheit securite seguridad seguranca sicuro protezione schutz antifraud antifrode
    antifraude fraud alert alerts allerta warning avviso avvisi avis aviso hinweis notification
    notifications notifica notifiche notificacion benachrichtigung suspended suspend suspension sospeso
    sospensione bloccato blocco gesperrt sperrung bloque bloqueado locked restore recover recovery recupero
    ripristino wiederherstellung appeal violation complaint complaints approval suspendu caseid vzlom`,
  action: `update updates aggiorna aggiornamento aggiornare aktualisierung aktualisieren actualizar actualizacion
    atualizar atualizacao miseajour renewal renouvellement rinnovo rinnova verlaengerung renovar renovacion
    resolution solve gestione completa aktualizacja certify rectify atendimento`,
  help: `supporto suporte suport soporte helpdesk helpcenter ajuda assistenza assistance asistencia assistencia servicios
    servico servicos serviceclient customers customerservice customercare officiel ufficiale offiziell`,
  money: `payment payments pay pagamento pagamenti pagar pago pagos paiement zahlung zahlungen bezahlen betaling
    betalen platnosc refund refunds rimborso rimborsi remboursement erstattung rueckerstattung reembolso
    teruggave premio premi premios prizes gewinn gagnant regali cadeau giftcard voucher buono cashback
    promotion offerta offerte claim claims reclaim redeem riscatta airdrop airdrops giveaway investimento
    profits earning earnings wallet wallets walletconnect defi dapp dapps nft ledgerlive bitcoin ethereum
    usdt credits prestito darlehen taxes tasse tassa steuer impots impot impuesto imposto invoice fattura
    rechnung facture factura fatura billing bolletta transfers bonifico transaction transazione virement
    transferencia karte tarjeta cartao balance saldo toll tolls fines multa multe amende amendes odeme odul
    hediye iade aidat basvuru ceza hadiah undian pemenang klaim pulsa bansos kuota oplata vyplata vozvrat
    kompensaciya sanzione bussgeld facturation sucursal transacciones ingreso resgate
    resgatar liquidacao`,
  parcel: `deliveries redelivery redeliver consegna consegne lieferung zustellung livraison entrega envio envios
    bezorging dostawa tracking parcel parcels pacco pacchi spedizione spedizioni paket pakete colis paquete
    paquetes encomenda pakket paczka shipment customs dogana zoll douane aduana alfandega kargo dostavka
    courier corriere rastreio rastreamento rastrear zusteller`,
  urgency: `urgent urgente dringend immediate subsidio arretrati expired expire scaduto abgelaufen richiesta alerta`,
  prey: `followers robux vbucks sondaggio umfrage grup gabung takipci cekilis bahis sorteio sorteo enquete`,
};

/** Those that ordinary sites have in their names just as well: they count beside another lure only. */
const mildLures = `cartao cartoes registro zona espace profil profilo enquiry oferta ofertas promocao remise csgo dota dota2 pontos puntos virtual
  personas abbonamento abonnement account accounts adres aide approve approved assistant ayuda banca bank benefit
  benefits bet betting bill bonus bridge btc card cards care carta carte casino center centre centro client
  coin coins community compensation complete conta contact copyright coupon credit credito crypto customer
  deliver delivery desk diamonds earn eth exchange express fee feedback fees final finance fine fix free
  gems generator gift gifts gouv gov govt grant grants gratis hack help hilfe hiring identity important
  importante incident info invest investing investment investments jackpot job jobs kampanya kredit limited
  loan loans lucky mailbox manage manager migrate migration mint nitro notice now offer offers official
  oficial oggi package packages pending policy portail portal portale post postal presale prize process
  processing profit promo protect protection quiz regalo register registration registrazione registrierung
  relief renew request required resmi resolve restricted review reward rewards safe safety secure secured
  security seguro service services servicio servizi servizio ship shipping sicher skin skins slot slots
  stake staking stimulus submit subscribe subscription subscriptions subsidy support survey swap sync task
  tasks tax team ticket today token tokens track tracker trade trader trading transfer unemployment
  unlimited unusual upgrade vote voting winner winners`;

/** Words that go with anything and say nothing: they explain the rest of a name. */
const fillers = `my the online web www app apps net mobile mobil site website home page pages main new live id ids it de fr
  es uk us eu at ch nl be pl br pt usa italia italy deutschland france espana global world inc com corp
  group gruppo en int go get your you for and to in of mail email ssl http https html cgi bin all one pro
  plus vip digital direct internet store shop personal private business nuovo nuova mio il la le un der die
  das mein meine mon ma votre mi tu web3 io ai co org me hub zone point link links lnk url redirect click
  system systems server cloud data file files doc docs document documents docu share shared view viewer open
  start begin setup guide learn user users member members access connect connection desktop extension
  download install device hardware suite api cdn cs dev test demo staging clone landing ui project react
  next beta telegramma telegrammi`;

function wordsOf(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

const mild: ReadonlySet<string> = new Set(wordsOf(mildLures));

export const lureWords: ReadonlySet<string> = new Set([
  ...Object.values(strongLures).flatMap(wordsOf),
  ...mild,
]);

export const fillerWords: ReadonlySet<string> = new Set(wordsOf(fillers));

/** Whether an ordinary site is about as likely to have this word in its name as a fraudulent one. */
export function isMildLure(word: string): boolean {
  return mild.has(word);
}
