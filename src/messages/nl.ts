import type { Messages } from './en.ts'

export const card: Messages['card'] = {
  fields: {
    number: 'Kaartnummer',
    expiry: 'Vervaldatum',
    securityCode: 'Beveiligingscode',
    name: 'Naam op de kaart',
    line1: 'Straat en huisnummer',
    line2: 'Adresregel 2 (optioneel)',
    city: 'Plaats',
    state: 'Provincie of staat',
    postalCode: 'Postcode',
    country: 'Land',
  },
  hints: { expiry: 'MM / JJ', chooseCountry: 'Kies een land' },
  addressWords: {
    province: 'Provincie',
    county: 'Graafschap',
    prefecture: 'Prefectuur',
    region: 'Regio',
    postcode: 'Postcode',
    pin: 'Postcode (PIN)',
    zip: 'ZIP-code',
    eircode: 'Eircode',
    emirate: 'Emiraat',
    island: 'Eiland',
    parish: 'Parochie',
    department: 'Departement',
    district: 'District',
    area: 'Gebied',
    suburb: 'Voorstad',
    postTown: 'Plaats',
  },
  optional: (label) => `${label} (optioneel)`,
  billingAddress: 'Factuuradres',
  submit: 'Kaart opslaan',
  submitting: 'Bezig met opslaan…',
  waitFirst: (when) => `U kunt het ${when} opnieuw proberen.`,
  notSaved: 'Uw kaart is niet opgeslagen.',
  saved: (brand, last4) => `${brand} eindigend op ${last4} is opgeslagen.`,
  brand: (name) => `Merk: ${name}`,
  chooseBrand: 'Voorkeursmerk (optioneel)',
  moveNumber: 'Daarheen verplaatsen',
  fieldErrors: {
    required: (label) => `${label} ontbreekt.`,
    incomplete: (label) => `${label} is niet volledig.`,
    invalid: (label) => `${label} klopt niet. Controleer de invoer.`,
    'too-long': (label) => `${label} is te lang.`,
    past: () => 'Deze kaart is verlopen.',
    'too-far': () => 'Deze vervaldatum ligt te ver in de toekomst.',
    'brand-not-accepted': () => 'Kaarten van dit merk worden hier niet geaccepteerd.',
    'looks-like-card-number': () => 'Dit lijkt op een kaartnummer. Dat hoort in het eigen veld.',
  },
  errors: {
    'card-incomplete': 'Controleer enkele velden.',
    busy: 'Dit wordt al opgeslagen.',
    'payer-not-allowed': 'U mag voor deze betaler geen kaart opslaan.',
    'client-secret-refused': 'De kaart kon niet veilig worden verzonden. Probeer het opnieuw.',
    'client-secret-late':
      'De verbinding is te traag om de kaart veilig te verzenden. Probeer het opnieuw.',
    'card-invalid': 'De kaartgegevens zijn niet geaccepteerd. Controleer ze.',
    'card-refused': 'Deze kaart is geweigerd. Controleer de gegevens of gebruik een andere kaart.',
  },
}

export const secrets: Messages['secrets'] = {
  title: 'API-geheimen',
  used: (count, max) => `${count} van ${max} in gebruik`,
  id: 'Geheim',
  fullId: 'Volledige ID',
  apiKey: 'API-sleutel',
  created: 'Gemaakt',
  lastUsed: 'Laatst gebruikt',
  actions: 'Acties',
  unknownDate: 'Onbekend',
  neverUsed: 'Nooit',
  createdBy: (name) => `door ${name}`,
  inUse: 'In gebruik door deze backend',
  rotateDue: 'Aan vervanging toe',
  loading: 'API-geheimen laden…',
  empty: 'Deze sleutel heeft geen geheimen.',
  freeSlot: 'Vrij. Met een tweede geheim kunt u het eerste zonder onderbreking vervangen.',
  retry: 'Opnieuw proberen',
  stale: 'Deze lijst is mogelijk verouderd.',
  create: 'Geheim maken',
  revoke: 'Intrekken',
  revokeLabel: (shortId) => `Geheim ${shortId} intrekken`,
  createdNote: (shortId) => `Geheim ${shortId} is actief.`,
  revokedNote: (shortId) => `Geheim ${shortId} is ingetrokken.`,
  errors: {
    conflict: 'Iemand anders heeft dit tegelijk gewijzigd. Bekijk de lijst en probeer het opnieuw.',
    'invalid-response': 'De server gaf een onverwacht antwoord. Misschien bent u uitgelogd.',
    'api-key-not-found': 'Deze API-sleutel bestaat niet of is niet van u.',
    'secret-invalid':
      'De waarde is geweigerd. Die is misschien al in gebruik: genereer een andere.',
    'secret-limit':
      'Een sleutel kan hoogstens twee geheimen hebben. Er moet er een worden ingetrokken voordat een nieuw kan worden gemaakt.',
    'last-secret': 'Een sleutel heeft minstens één geheim nodig. Maak eerst een tweede.',
    'secret-in-use':
      'De backend meldt zich aan met dit geheim. Stel het andere in voordat u dit intrekt.',
    'secret-not-found': 'Dit geheim bestaat niet meer. Er valt niets meer in te trekken.',
  },
  rereading: 'De lijst wordt opnieuw gelezen voordat er iets een tweede keer wordt verzonden…',
  waitFirst: (when) => `U kunt het ${when} opnieuw proberen.`,
  nothingChanged: 'De lijst is opnieuw gelezen: er is nog niets veranderd.',
  createTitle: 'Een geheim maken',
  createText:
    'Sla de waarde op voordat u die activeert. Niemand kan u die opnieuw laten zien, ook de server niet.',
  value: 'Waarde van het geheim',
  generate: 'Andere genereren',
  show: 'Tonen',
  hide: 'Verbergen',
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  download: (ending) => `${ending} downloaden`,
  copyFailed: 'Dat is niet gelukt. De waarde is geselecteerd: kopieer die zelf.',
  saveUnsure:
    'Hier is niet te zien of het bestand is opgeslagen. De waarde is geselecteerd: kopieer die zelf.',
  envFailed:
    'Niet elk programma leest deze waarde in een .env-bestand hetzelfde. Download die als .txt.',
  rulesTitle: 'De waarde heeft nodig',
  rules: {
    length: '8 tot 25 tekens',
    lower: 'een kleine letter, a tot z',
    upper: 'een hoofdletter, A tot Z',
    digit: 'een cijfer, 0 tot 9',
  },
  ruleBroken: 'ontbreekt',
  saved: 'Ik heb deze waarde opgeslagen',
  fixFirst: 'De waarde voldoet nog niet aan alle regels.',
  saveFirst: 'Sla de waarde op en vink dan het vakje aan.',
  activate: 'Geheim activeren',
  activating: 'Bezig met activeren…',
  discard: 'Waarde weggooien',
  discardFirst: 'Deze waarde is niet actief, dus wat u hebt opgeslagen werkt niet. Weggooien?',
  appeared: (shortId) =>
    `Geheim ${shortId} is nieuw in de lijst: het is dus waarschijnlijk gelukt. Sluit dit venster en vergelijk de tijden.`,
  createdAfterAll:
    'De sleutel heeft nu twee geheimen: misschien is dit gelukt. Sluit dit venster en vergelijk de tijden.',
  revokeTitle: (shortId) => `Geheim ${shortId} intrekken?`,
  revokeText:
    'Alles wat dit geheim nog gebruikt, werkt meteen niet meer. Dit kan niet ongedaan worden gemaakt.',
  revokeConfirm: (lastFour) => `Typ ${lastFour} om te bevestigen`,
  held: (when) => `Wordt ${when} ingetrokken. Er is nog niets gebeurd.`,
  undo: 'Ongedaan maken',
  undone: 'Ongedaan gemaakt. Er is niets ingetrokken.',
  revoking: 'Bezig met intrekken…',
  cancel: 'Annuleren',
  close: 'Sluiten',
}

export const rotation: Messages['rotation'] = {
  rotate: 'Vervangen',
  steps: {
    create: 'Maken',
    deploy: 'Uitrollen',
    verify: 'Controleren',
    revoke: 'Het oude intrekken',
  },
  deployTitle: (newId) => `Geheim ${newId} uitrollen`,
  deployText: (oldId) =>
    `Zet het nieuwe geheim overal waar ${oldId} wordt gebruikt. Beide werken totdat u het oude intrekt.`,
  valueGone: 'De nieuwe waarde is niet meer hier. Gebruik de kopie die u hebt opgeslagen.',
  verifying: 'Bezig met controleren…',
  verified: 'Het nieuwe geheim werkt.',
  verifyFailed:
    'Een aanroep met het nieuwe geheim is mislukt. Kijk de waarde na en controleer opnieuw.',
  next: 'Doorgaan',
  ifLeft: {
    create: 'Als u hier stopt, is er niets veranderd.',
    deploy: 'Als u hier stopt, blijven beide geheimen werken. U kunt later verdergaan.',
    revoke: 'Als u hier stopt, blijft het oude geheim werken voor iedereen die het heeft.',
  },
}

export const frame: Messages['frame'] = {
  title: 'Kaartgegevens',
  slow: 'Het laden van het kaartformulier duurt langer dan normaal.',
  reloaded: 'Het kaartformulier is opnieuw geladen. De kaart moet opnieuw worden ingevoerd.',
  tryAgain: 'Opnieuw proberen',
  alone: 'Dit is het kaartformulier van een andere pagina. Los geopend toont het niets.',
  stranger: 'Dit kaartformulier mag op deze pagina niet worden getoond.',
  errors: {
    'frame-blocked': 'Het kaartformulier is geblokkeerd. Er kan geen kaart worden ingevoerd.',
    'frame-failed':
      'Het kaartformulier is niet geladen. Controleer uw verbinding en probeer het opnieuw.',
  },
}

export const errors: Messages['errors'] = {
  other: 'Deze pagina is niet goed ingesteld. Waarschuw de beheerder.',
  offline: 'U bent offline. Er is niets verzonden. Probeer het opnieuw zodra u weer online bent.',
  network: 'De verbinding werd verbroken voordat er antwoord kwam.',
  timeout: 'Het antwoord duurde te lang.',
  unauthorized: 'U bent afgemeld. Meld u aan en probeer het opnieuw.',
  forbidden: 'U hebt hiervoor geen toestemming.',
  'rate-limited': 'Te veel verzoeken. Wacht even en probeer het opnieuw.',
  'server-error': 'Er is een fout opgetreden op de server.',
  unavailable: 'De server kan nu niet antwoorden. Probeer het zo dadelijk opnieuw.',
}

export const traceId: Messages['traceId'] = (id) => `Trace-ID: ${id}`

export const unknownOutcome: Messages['unknownOutcome'] =
  'We weten niet of dit is gelukt. Kijk dat na voordat u het opnieuw probeert.'
