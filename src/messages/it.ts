import type { Messages } from './en.ts'

export const card: Messages['card'] = {
  fields: {
    number: 'Numero della carta',
    expiry: 'Data di scadenza',
    securityCode: 'Codice di sicurezza',
    name: 'Nome sulla carta',
    line1: 'Indirizzo',
    line2: 'Interno, scala ecc. (facoltativo)',
    city: 'Città',
    state: 'Provincia o regione',
    postalCode: 'Codice postale',
    country: 'Paese',
  },
  hints: { expiry: 'MM / AA', chooseCountry: 'Scegli un Paese' },
  addressWords: {
    province: 'Provincia',
    county: 'Contea',
    prefecture: 'Prefettura',
    region: 'Regione',
    postcode: 'Codice postale',
    pin: 'Codice postale (PIN)',
    zip: 'Codice ZIP',
    eircode: 'Eircode',
    emirate: 'Emirato',
    island: 'Isola',
    parish: 'Parrocchia',
    department: 'Dipartimento',
    district: 'Distretto',
    area: 'Zona',
    suburb: 'Sobborgo',
    postTown: 'Località',
  },
  optional: (label) => `${label} (facoltativo)`,
  billingAddress: 'Indirizzo di fatturazione',
  submit: 'Salva carta',
  submitting: 'Salvataggio…',
  waitFirst: (when) => `Puoi riprovare ${when}.`,
  notSaved: 'La tua carta non è stata salvata.',
  saved: (brand, last4) => `Carta ${brand} che termina con ${last4} salvata.`,
  brand: (name) => `Circuito: ${name}`,
  chooseBrand: 'Circuito preferito (facoltativo)',
  moveNumber: 'Spostalo lì',
  fieldErrors: {
    required: (label) => `${label}: campo obbligatorio.`,
    incomplete: (label) => `${label}: dato incompleto.`,
    invalid: (label) => `${label}: dato non corretto. Controllalo.`,
    'too-long': (label) => `${label}: testo troppo lungo.`,
    past: () => 'Questa carta è scaduta.',
    'too-far': () => 'Questa data di scadenza è troppo lontana.',
    'brand-not-accepted': () => 'Le carte di questo circuito non sono accettate qui.',
    'looks-like-card-number': () => 'Sembra un numero di carta. Inseriscilo nel campo apposito.',
  },
  errors: {
    'card-incomplete': 'Controlla alcuni campi.',
    busy: 'Il salvataggio è già in corso.',
    'payer-not-allowed': 'Non hai il permesso di salvare una carta per questo pagatore.',
    'client-secret-refused': 'Non è stato possibile inviare la carta in modo sicuro. Riprova.',
    'client-secret-late':
      'La connessione è troppo lenta per inviare la carta in modo sicuro. Riprova.',
    'card-invalid': 'I dati della carta non sono stati accettati. Controllali.',
    'card-refused': 'Questa carta è stata rifiutata. Controlla i dati o usa un’altra carta.',
  },
}

export const secrets: Messages['secrets'] = {
  title: 'Segreti API',
  used: (count, max) => `${count} di ${max} in uso`,
  id: 'Segreto',
  fullId: 'ID completo',
  apiKey: 'Chiave API',
  created: 'Creazione',
  lastUsed: 'Ultimo uso',
  actions: 'Azioni',
  unknownDate: 'Sconosciuta',
  neverUsed: 'Mai',
  createdBy: (name) => `di ${name}`,
  inUse: 'Usato da questo backend',
  rotateDue: 'Da sostituire',
  loading: 'Caricamento dei segreti API…',
  empty: 'Questa chiave non ha segreti.',
  freeSlot: 'Libero. Con un secondo segreto puoi sostituire il primo senza interruzioni.',
  retry: 'Riprova',
  stale: 'Questo elenco potrebbe non essere aggiornato.',
  create: 'Crea segreto',
  revoke: 'Revoca',
  revokeLabel: (shortId) => `Revoca il segreto ${shortId}`,
  createdNote: (shortId) => `Il segreto ${shortId} è attivo.`,
  revokedNote: (shortId) => `Il segreto ${shortId} è stato revocato.`,
  errors: {
    conflict:
      'Qualcun altro ha fatto una modifica nello stesso momento. Guarda l’elenco, poi riprova.',
    'invalid-response':
      'Il server ha inviato una risposta inattesa. Forse la tua sessione è scaduta.',
    'api-key-not-found': 'Questa chiave API non esiste o non è tua.',
    'secret-invalid': 'Il valore è stato rifiutato. Forse è già in uso: generane un altro.',
    'secret-limit':
      'Una chiave può avere al massimo due segreti. Uno deve essere revocato prima di poterne creare un altro.',
    'last-secret': 'Una chiave ha bisogno di almeno un segreto. Creane prima un secondo.',
    'secret-in-use':
      'Il backend accede con questo segreto. Passa all’altro prima di revocare questo.',
    'secret-not-found': 'Questo segreto non esiste più. Non c’è più nulla da revocare.',
  },
  rereading: 'Rilettura dell’elenco prima di un secondo invio…',
  waitFirst: (when) => `Puoi riprovare ${when}.`,
  nothingChanged: 'L’elenco è stato riletto: per ora non è cambiato nulla.',
  createTitle: 'Crea un segreto',
  createText:
    'Salva il valore prima di attivarlo. Nessuno potrà mostrartelo di nuovo, nemmeno il server.',
  value: 'Valore del segreto',
  generate: 'Generane un altro',
  show: 'Mostra',
  hide: 'Nascondi',
  copy: 'Copia',
  copied: 'Copiato',
  download: (ending) => `Scarica ${ending}`,
  copyFailed: 'Non ha funzionato. Il valore è selezionato: copialo a mano.',
  saveUnsure:
    'Da qui non si può sapere se il file è stato salvato. Il valore è selezionato: copialo a mano.',
  envFailed:
    'Non tutti i programmi leggerebbero questo valore allo stesso modo da un file .env. Scaricalo come .txt.',
  rulesTitle: 'Il valore deve avere',
  rules: {
    length: 'da 8 a 25 caratteri',
    lower: 'una lettera minuscola, dalla a alla z',
    upper: 'una lettera maiuscola, dalla A alla Z',
    digit: 'una cifra, da 0 a 9',
  },
  ruleBroken: 'manca',
  saved: 'Ho salvato questo valore',
  fixFirst: 'Il valore non rispetta ancora tutte le regole.',
  saveFirst: 'Salva il valore, poi seleziona la casella.',
  activate: 'Attiva segreto',
  activating: 'Attivazione…',
  discard: 'Scarta valore',
  discardFirst:
    'Questo valore non è attivo, quindi ciò che hai salvato non funzionerebbe. Scartarlo?',
  appeared: (shortId) =>
    `Il segreto ${shortId} è nuovo nell’elenco: molto probabilmente è stato creato. Chiudi questa finestra e confronta gli orari.`,
  createdAfterAll:
    'La chiave ha ora due segreti: forse questo è stato creato. Chiudi questa finestra e confronta gli orari.',
  revokeTitle: (shortId) => `Revocare il segreto ${shortId}?`,
  revokeText:
    'Tutto ciò che usa ancora questo segreto smetterà subito di funzionare. L’operazione non può essere annullata.',
  revokeConfirm: (lastFour) => `Digita ${lastFour} per confermare`,
  held: (when) => `Revoca ${when}. Non è ancora successo nulla.`,
  undo: 'Annulla la revoca',
  undone: 'Annullato. Non è stato revocato nulla.',
  revoking: 'Revoca in corso…',
  cancel: 'Annulla',
  close: 'Chiudi',
}

export const rotation: Messages['rotation'] = {
  rotate: 'Ruota',
  steps: {
    create: 'Crea',
    deploy: 'Distribuisci',
    verify: 'Verifica',
    revoke: 'Revoca il vecchio',
  },
  deployTitle: (newId) => `Distribuisci il segreto ${newId}`,
  deployText: (oldId) =>
    `Metti il nuovo segreto ovunque sia usato ${oldId}. Funzionano entrambi finché non revochi il vecchio.`,
  valueGone: 'Il nuovo valore non è più qui. Usa la copia che hai salvato.',
  verifying: 'Verifica in corso…',
  verified: 'Il nuovo segreto funziona.',
  verifyFailed:
    'Una chiamata con il nuovo segreto non è riuscita. Controlla il valore e verifica di nuovo.',
  next: 'Continua',
  ifLeft: {
    create: 'Se ti fermi qui, non è cambiato nulla.',
    deploy:
      'Se ti fermi qui, entrambi i segreti continuano a funzionare. Puoi proseguire più tardi.',
    revoke: 'Se ti fermi qui, il vecchio segreto continua a funzionare per chiunque lo abbia.',
  },
}

export const frame: Messages['frame'] = {
  title: 'Dati della carta',
  slow: 'Il modulo della carta impiega più tempo del solito.',
  reloaded: 'Il modulo della carta è stato ricaricato. La carta va inserita di nuovo.',
  tryAgain: 'Riprova',
  alone: 'Questo è il modulo della carta di un’altra pagina. Aperto da solo non mostra nulla.',
  stranger: 'Questo modulo della carta non può essere mostrato in questa pagina.',
  errors: {
    'frame-blocked': 'Il modulo della carta è stato bloccato. Non è possibile inserire una carta.',
    'frame-failed': 'Il modulo della carta non si è caricato. Controlla la connessione e riprova.',
  },
}

export const errors: Messages['errors'] = {
  other: 'Questa pagina non è configurata correttamente. Avvisa chi la gestisce.',
  offline: 'Sei offline. Non è stato inviato nulla. Riprova quando torni online.',
  network: 'La connessione si è interrotta prima della risposta.',
  timeout: 'La risposta ha richiesto troppo tempo.',
  unauthorized: 'La sessione è terminata. Accedi e riprova.',
  forbidden: 'Non hai il permesso di farlo.',
  'rate-limited': 'Troppe richieste. Attendi un momento, poi riprova.',
  'server-error': 'Si è verificato un errore sul server.',
  unavailable: 'Il server non può rispondere ora. Riprova tra poco.',
}

export const traceId: Messages['traceId'] = (id) => `ID di tracciamento: ${id}`

export const unknownOutcome: Messages['unknownOutcome'] =
  'Non sappiamo se l’operazione è riuscita. Controlla prima di riprovare.'
