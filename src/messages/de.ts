import type { Messages } from './en.ts'

export const card: Messages['card'] = {
  fields: {
    number: 'Kartennummer',
    expiry: 'Ablaufdatum',
    securityCode: 'Prüfnummer',
    name: 'Name auf der Karte',
    line1: 'Straße und Hausnummer',
    line2: 'Adresszusatz (optional)',
    city: 'Ort',
    state: 'Bundesland',
    postalCode: 'Postleitzahl',
    country: 'Land',
  },
  hints: { expiry: 'MM / JJ', chooseCountry: 'Land auswählen' },
  addressWords: {
    province: 'Provinz',
    county: 'Grafschaft',
    prefecture: 'Präfektur',
    region: 'Region',
    postcode: 'Postleitzahl',
    pin: 'Postleitzahl (PIN)',
    zip: 'ZIP-Code',
    eircode: 'Eircode',
    emirate: 'Emirat',
    island: 'Insel',
    parish: 'Gemeinde',
    department: 'Departamento',
    district: 'Bezirk',
    area: 'Gebiet',
    suburb: 'Vorort',
    postTown: 'Ort',
  },
  optional: (label) => `${label} (optional)`,
  billingAddress: 'Rechnungsadresse',
  submit: 'Karte speichern',
  submitting: 'Wird gespeichert …',
  waitFirst: (when) => `Sie können es ${when} erneut versuchen.`,
  notSaved: 'Ihre Karte wurde nicht gespeichert.',
  saved: (brand, last4) => `${brand} mit den Endziffern ${last4} gespeichert.`,
  brand: (name) => `Kartenmarke: ${name}`,
  chooseBrand: 'Bevorzugte Marke (optional)',
  moveNumber: 'Dorthin verschieben',
  fieldErrors: {
    required: (label) => `${label} fehlt.`,
    incomplete: (label) => `${label} ist unvollständig.`,
    invalid: (label) => `${label} stimmt nicht. Bitte prüfen.`,
    'too-long': (label) => `${label} ist zu lang.`,
    past: () => 'Diese Karte ist abgelaufen.',
    'too-far': () => 'Dieses Ablaufdatum liegt zu weit in der Zukunft.',
    'brand-not-accepted': () => 'Karten dieser Marke werden hier nicht akzeptiert.',
    'looks-like-card-number': () =>
      'Das sieht nach einer Kartennummer aus. Sie gehört in ihr eigenes Feld.',
  },
  errors: {
    'card-incomplete': 'Bitte prüfen Sie einige Felder.',
    busy: 'Es wird bereits gespeichert.',
    'payer-not-allowed': 'Sie dürfen für diesen Zahler keine Karte speichern.',
    'client-secret-refused':
      'Die Karte konnte nicht sicher gesendet werden. Bitte versuchen Sie es erneut.',
    'client-secret-late':
      'Die Verbindung ist zu langsam, um die Karte sicher zu senden. Bitte versuchen Sie es erneut.',
    'card-invalid': 'Die Kartendaten wurden nicht akzeptiert. Bitte prüfen Sie sie.',
    'card-refused':
      'Diese Karte wurde abgelehnt. Prüfen Sie die Angaben oder verwenden Sie eine andere Karte.',
  },
}

export const secrets: Messages['secrets'] = {
  title: 'API-Secrets',
  used: (count, max) => `${count} von ${max} in Verwendung`,
  id: 'Secret',
  fullId: 'Vollständige ID',
  apiKey: 'API-Schlüssel',
  created: 'Erstellt',
  lastUsed: 'Zuletzt verwendet',
  actions: 'Aktionen',
  unknownDate: 'Unbekannt',
  neverUsed: 'Nie',
  createdBy: (name) => `von ${name}`,
  inUse: 'Von diesem Backend verwendet',
  rotateDue: 'Austausch fällig',
  loading: 'API-Secrets werden geladen …',
  empty: 'Dieser Schlüssel hat keine Secrets.',
  freeSlot: 'Frei. Mit einem zweiten Secret können Sie das erste ohne Ausfall ersetzen.',
  retry: 'Erneut versuchen',
  stale: 'Diese Liste ist möglicherweise veraltet.',
  create: 'Secret erstellen',
  revoke: 'Widerrufen',
  revokeLabel: (shortId) => `Secret ${shortId} widerrufen`,
  createdNote: (shortId) => `Secret ${shortId} ist aktiv.`,
  revokedNote: (shortId) => `Secret ${shortId} ist widerrufen.`,
  errors: {
    conflict:
      'Jemand anderes hat dies gleichzeitig geändert. Sehen Sie die Liste durch und versuchen Sie es erneut.',
    'invalid-response': 'Der Server hat unerwartet geantwortet. Vielleicht sind Sie abgemeldet.',
    'api-key-not-found': 'Diesen API-Schlüssel gibt es nicht oder er gehört Ihnen nicht.',
    'secret-invalid':
      'Der Wert wurde abgelehnt. Er wird vielleicht schon verwendet: Erzeugen Sie einen neuen.',
    'secret-limit':
      'Ein Schlüssel kann höchstens zwei Secrets haben. Eines muss widerrufen werden, bevor ein neues erstellt werden kann.',
    'last-secret': 'Ein Schlüssel braucht mindestens ein Secret. Erstellen Sie zuerst ein zweites.',
    'secret-in-use':
      'Das Backend meldet sich mit diesem Secret an. Stellen Sie es auf das andere um, bevor Sie dieses widerrufen.',
    'secret-not-found': 'Dieses Secret gibt es nicht mehr. Es ist nichts mehr zu widerrufen.',
  },
  rereading: 'Die Liste wird neu gelesen, bevor etwas ein zweites Mal gesendet wird …',
  waitFirst: (when) => `Sie können es ${when} erneut versuchen.`,
  nothingChanged: 'Die Liste wurde neu gelesen: Bisher hat sich nichts geändert.',
  createTitle: 'Secret erstellen',
  createText:
    'Speichern Sie den Wert, bevor Sie ihn aktivieren. Niemand kann ihn noch einmal anzeigen, auch der Server nicht.',
  value: 'Wert des Secrets',
  generate: 'Neu erzeugen',
  show: 'Anzeigen',
  hide: 'Verbergen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  download: (ending) => `${ending} herunterladen`,
  copyFailed: 'Das hat nicht geklappt. Der Wert ist markiert: Kopieren Sie ihn von Hand.',
  saveUnsure:
    'Ob die Datei gespeichert wurde, ist hier nicht zu erkennen. Der Wert ist markiert: Kopieren Sie ihn von Hand.',
  envFailed:
    'Als .env-Datei lesen nicht alle Programme diesen Wert gleich. Laden Sie ihn als .txt herunter.',
  rulesTitle: 'Der Wert braucht',
  rules: {
    length: '8 bis 25 Zeichen',
    lower: 'einen Kleinbuchstaben, a bis z',
    upper: 'einen Großbuchstaben, A bis Z',
    digit: 'eine Ziffer, 0 bis 9',
  },
  ruleBroken: 'fehlt',
  saved: 'Ich habe diesen Wert gespeichert',
  fixFirst: 'Der Wert erfüllt noch nicht alle Regeln.',
  saveFirst: 'Speichern Sie den Wert und setzen Sie dann das Häkchen.',
  activate: 'Secret aktivieren',
  activating: 'Wird aktiviert …',
  discard: 'Wert verwerfen',
  discardFirst:
    'Dieser Wert ist nicht aktiv. Was Sie gespeichert haben, würde nicht funktionieren. Verwerfen?',
  appeared: (shortId) =>
    `Secret ${shortId} ist neu in der Liste, also hat es wahrscheinlich geklappt. Schließen Sie dieses Fenster und vergleichen Sie die Zeiten.`,
  createdAfterAll:
    'Der Schlüssel hat jetzt zwei Secrets: Vielleicht hat es geklappt. Schließen Sie dieses Fenster und vergleichen Sie die Zeiten.',
  revokeTitle: (shortId) => `Secret ${shortId} widerrufen?`,
  revokeText:
    'Alles, was dieses Secret noch verwendet, funktioniert sofort nicht mehr. Das lässt sich nicht rückgängig machen.',
  revokeConfirm: (lastFour) => `Zur Bestätigung ${lastFour} eingeben`,
  held: (when) => `Wird ${when} widerrufen. Noch ist nichts geschehen.`,
  undo: 'Rückgängig',
  undone: 'Rückgängig gemacht. Es wurde nichts widerrufen.',
  revoking: 'Wird widerrufen …',
  cancel: 'Abbrechen',
  close: 'Schließen',
}

export const rotation: Messages['rotation'] = {
  rotate: 'Rotieren',
  steps: { create: 'Erstellen', deploy: 'Verteilen', verify: 'Prüfen', revoke: 'Altes widerrufen' },
  deployTitle: (newId) => `Secret ${newId} verteilen`,
  deployText: (oldId) =>
    `Setzen Sie das neue Secret überall ein, wo ${oldId} verwendet wird. Beide gelten, bis Sie das alte widerrufen.`,
  valueGone: 'Der neue Wert ist nicht mehr hier. Nehmen Sie die Kopie, die Sie gespeichert haben.',
  verifying: 'Wird geprüft …',
  verified: 'Das neue Secret funktioniert.',
  verifyFailed:
    'Ein Aufruf mit dem neuen Secret ist fehlgeschlagen. Kontrollieren Sie den Wert und prüfen Sie erneut.',
  next: 'Weiter',
  ifLeft: {
    create: 'Wenn Sie hier aufhören, hat sich nichts geändert.',
    deploy: 'Wenn Sie hier aufhören, gelten beide Secrets weiter. Sie können später weitermachen.',
    revoke: 'Wenn Sie hier aufhören, gilt das alte Secret weiter für alle, die es haben.',
  },
}

export const frame: Messages['frame'] = {
  title: 'Kartendaten',
  slow: 'Das Kartenformular braucht länger als sonst.',
  reloaded: 'Das Kartenformular wurde neu geladen. Die Karte muss erneut eingegeben werden.',
  tryAgain: 'Erneut versuchen',
  alone:
    'Dies ist das Kartenformular einer anderen Seite. Für sich allein geöffnet zeigt es nichts an.',
  stranger: 'Dieses Kartenformular darf auf dieser Seite nicht angezeigt werden.',
  errors: {
    'frame-blocked': 'Das Kartenformular wurde blockiert. Es kann keine Karte eingegeben werden.',
    'frame-failed':
      'Das Kartenformular wurde nicht geladen. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  },
}

export const errors: Messages['errors'] = {
  other: 'Diese Seite ist nicht richtig eingerichtet. Bitte informieren Sie den Betreiber.',
  offline:
    'Sie sind offline. Es wurde nichts gesendet. Versuchen Sie es erneut, sobald Sie wieder online sind.',
  network: 'Die Verbindung brach ab, bevor eine Antwort kam.',
  timeout: 'Die Antwort hat zu lange gedauert.',
  unauthorized: 'Sie sind abgemeldet. Melden Sie sich an und versuchen Sie es erneut.',
  forbidden: 'Das ist Ihnen nicht erlaubt.',
  'rate-limited': 'Zu viele Anfragen. Warten Sie kurz und versuchen Sie es erneut.',
  'server-error': 'Auf dem Server ist ein Fehler aufgetreten.',
  unavailable: 'Der Server antwortet gerade nicht. Versuchen Sie es gleich noch einmal.',
}

export const traceId: Messages['traceId'] = (id) => `Trace-ID: ${id}`

export const unknownOutcome: Messages['unknownOutcome'] =
  'Wir wissen nicht, ob es geklappt hat. Sehen Sie nach, bevor Sie es erneut versuchen.'
