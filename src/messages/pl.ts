import type { Messages } from './en.ts'

export const card: Messages['card'] = {
  fields: {
    number: 'Numer karty',
    expiry: 'Data ważności',
    securityCode: 'Kod zabezpieczający',
    name: 'Imię i nazwisko na karcie',
    line1: 'Ulica i numer',
    line2: 'Adres, druga linia (opcjonalnie)',
    city: 'Miejscowość',
    state: 'Województwo',
    postalCode: 'Kod pocztowy',
    country: 'Kraj',
  },
  hints: { expiry: 'MM / RR', chooseCountry: 'Wybierz kraj' },
  addressWords: {
    province: 'Prowincja',
    county: 'Hrabstwo',
    prefecture: 'Prefektura',
    region: 'Region',
    postcode: 'Kod pocztowy',
    pin: 'Kod pocztowy (PIN)',
    zip: 'Kod ZIP',
    eircode: 'Eircode',
    emirate: 'Emirat',
    island: 'Wyspa',
    parish: 'Parafia',
    department: 'Departament',
    district: 'Dystrykt',
    area: 'Obszar',
    suburb: 'Dzielnica',
    postTown: 'Miejscowość',
  },
  optional: (label) => `${label} (opcjonalnie)`,
  billingAddress: 'Adres rozliczeniowy',
  submit: 'Zapisz kartę',
  submitting: 'Zapisywanie…',
  waitFirst: (when) => `Możesz spróbować ponownie ${when}.`,
  notSaved: 'Karta nie została zapisana.',
  saved: (brand, last4) => `Zapisano kartę ${brand} o końcówce ${last4}.`,
  brand: (name) => `Marka karty: ${name}`,
  chooseBrand: 'Preferowana marka (opcjonalnie)',
  moveNumber: 'Przenieś go tam',
  fieldErrors: {
    required: (label) => `${label}: pole wymagane.`,
    incomplete: (label) => `${label}: niepełne dane.`,
    invalid: (label) => `${label}: nieprawidłowe dane. Sprawdź je.`,
    'too-long': (label) => `${label}: zbyt długi tekst.`,
    past: () => 'Ta karta straciła ważność.',
    'too-far': () => 'Ta data ważności jest zbyt odległa.',
    'brand-not-accepted': () => 'Karty tej marki nie są tu przyjmowane.',
    'looks-like-card-number': () =>
      'To wygląda na numer karty. Wpisz go w przeznaczone na niego pole.',
  },
  errors: {
    'card-incomplete': 'Sprawdź niektóre pola.',
    busy: 'Zapisywanie już trwa.',
    'payer-not-allowed': 'Nie masz uprawnień, aby zapisać kartę dla tego płatnika.',
    'client-secret-refused': 'Nie udało się bezpiecznie wysłać karty. Spróbuj ponownie.',
    'client-secret-late':
      'Połączenie jest zbyt wolne, aby bezpiecznie wysłać kartę. Spróbuj ponownie.',
    'card-invalid': 'Dane karty nie zostały przyjęte. Sprawdź je.',
    'card-refused': 'Ta karta została odrzucona. Sprawdź jej dane lub użyj innej.',
  },
}

export const secrets: Messages['secrets'] = {
  title: 'Sekrety API',
  used: (count, max) => `W użyciu: ${count} z ${max}`,
  id: 'Sekret',
  fullId: 'Pełny identyfikator',
  apiKey: 'Klucz API',
  created: 'Utworzono',
  lastUsed: 'Ostatnie użycie',
  actions: 'Działania',
  unknownDate: 'Nie wiadomo',
  neverUsed: 'Nigdy',
  createdBy: (name) => `autor: ${name}`,
  inUse: 'Używany przez ten backend',
  rotateDue: 'Czas na wymianę',
  loading: 'Wczytywanie sekretów API…',
  empty: 'Ten klucz nie ma sekretów.',
  freeSlot: 'Wolne. Drugi sekret pozwala wymienić pierwszy bez przerwy w działaniu.',
  retry: 'Spróbuj ponownie',
  stale: 'Ta lista może być nieaktualna.',
  create: 'Utwórz sekret',
  revoke: 'Unieważnij',
  revokeLabel: (shortId) => `Unieważnij sekret ${shortId}`,
  createdNote: (shortId) => `Sekret ${shortId} jest aktywny.`,
  revokedNote: (shortId) => `Sekret ${shortId} został unieważniony.`,
  errors: {
    conflict: 'Ktoś inny wprowadził zmianę w tym samym czasie. Sprawdź listę i spróbuj ponownie.',
    'invalid-response': 'Serwer przysłał nieoczekiwaną odpowiedź. Być może sesja wygasła.',
    'api-key-not-found': 'Ten klucz API nie istnieje lub nie należy do Ciebie.',
    'secret-invalid': 'Wartość została odrzucona. Być może jest już w użyciu: wygeneruj inną.',
    'secret-limit':
      'Klucz może mieć najwyżej dwa sekrety. Jeden musi zostać unieważniony, zanim będzie można utworzyć kolejny.',
    'last-secret': 'Klucz musi mieć co najmniej jeden sekret. Najpierw utwórz drugi.',
    'secret-in-use':
      'Backend loguje się tym sekretem. Przełącz go na drugi, zanim unieważnisz ten.',
    'secret-not-found': 'Tego sekretu już nie ma. Nie ma czego unieważniać.',
  },
  rereading: 'Ponowne odczytywanie listy przed powtórnym wysłaniem…',
  waitFirst: (when) => `Możesz spróbować ponownie ${when}.`,
  nothingChanged: 'Lista została odczytana ponownie: na razie nic się nie zmieniło.',
  createTitle: 'Tworzenie sekretu',
  createText: 'Zapisz wartość, zanim ją aktywujesz. Nikt nie pokaże jej ponownie, nawet serwer.',
  value: 'Wartość sekretu',
  generate: 'Wygeneruj inną',
  show: 'Pokaż',
  hide: 'Ukryj',
  copy: 'Kopiuj',
  copied: 'Skopiowano',
  download: (ending) => `Pobierz ${ending}`,
  copyFailed: 'To się nie udało. Wartość jest zaznaczona: skopiuj ją ręcznie.',
  saveUnsure:
    'Nie można tu stwierdzić, czy plik został zapisany. Wartość jest zaznaczona: skopiuj ją ręcznie.',
  envFailed: 'Nie każdy program odczyta tę wartość z pliku .env tak samo. Pobierz ją jako .txt.',
  rulesTitle: 'Wartość musi mieć',
  rules: {
    length: 'od 8 do 25 znaków',
    lower: 'małą literę, od a do z',
    upper: 'wielką literę, od A do Z',
    digit: 'cyfrę, od 0 do 9',
  },
  ruleBroken: 'brak',
  saved: 'Ta wartość jest już przeze mnie zapisana',
  fixFirst: 'Wartość nie spełnia jeszcze wszystkich zasad.',
  saveFirst: 'Zapisz wartość, a potem zaznacz pole.',
  activate: 'Aktywuj sekret',
  activating: 'Aktywowanie…',
  discard: 'Odrzuć wartość',
  discardFirst: 'Ta wartość nie jest aktywna, więc zapisana kopia nie zadziała. Odrzucić ją?',
  appeared: (shortId) =>
    `Sekret ${shortId} jest nowy na liście: najprawdopodobniej został utworzony. Zamknij to okno i porównaj godziny.`,
  createdAfterAll:
    'Klucz ma teraz dwa sekrety: być może ten został utworzony. Zamknij to okno i porównaj godziny.',
  revokeTitle: (shortId) => `Unieważnić sekret ${shortId}?`,
  revokeText:
    'Wszystko, co jeszcze używa tego sekretu, natychmiast przestanie działać. Tego nie można cofnąć.',
  revokeConfirm: (lastFour) => `Wpisz ${lastFour}, aby potwierdzić`,
  held: (when) => `Unieważnienie ${when}. Jeszcze nic się nie stało.`,
  undo: 'Cofnij',
  undone: 'Cofnięto. Niczego nie unieważniono.',
  revoking: 'Unieważnianie…',
  cancel: 'Anuluj',
  close: 'Zamknij',
}

export const rotation: Messages['rotation'] = {
  rotate: 'Wymień',
  steps: {
    create: 'Utworzenie',
    deploy: 'Wdrożenie',
    verify: 'Weryfikacja',
    revoke: 'Unieważnienie starego',
  },
  deployTitle: (newId) => `Wdrożenie sekretu ${newId}`,
  deployText: (oldId) =>
    `Wstaw nowy sekret wszędzie tam, gdzie używany jest ${oldId}. Oba działają, dopóki nie unieważnisz starego.`,
  valueGone: 'Nowej wartości już tu nie ma. Użyj zapisanej kopii.',
  verifying: 'Weryfikowanie…',
  verified: 'Nowy sekret działa.',
  verifyFailed:
    'Wywołanie z nowym sekretem nie powiodło się. Sprawdź wartość i zweryfikuj ponownie.',
  next: 'Dalej',
  ifLeft: {
    create: 'Jeśli teraz przerwiesz, nic się nie zmieni.',
    deploy: 'Jeśli teraz przerwiesz, oba sekrety nadal będą działać. Możesz dokończyć później.',
    revoke: 'Jeśli teraz przerwiesz, stary sekret nadal będzie działać u każdego, kto go ma.',
  },
}

export const frame: Messages['frame'] = {
  title: 'Dane karty',
  slow: 'Formularz karty wczytuje się dłużej niż zwykle.',
  reloaded: 'Formularz karty został wczytany ponownie. Kartę trzeba wpisać jeszcze raz.',
  tryAgain: 'Spróbuj ponownie',
  alone: 'To jest formularz karty innej strony. Otwarty osobno nic nie pokazuje.',
  stranger: 'Ten formularz karty nie może być pokazany na tej stronie.',
  errors: {
    'frame-blocked': 'Formularz karty został zablokowany. Nie można wpisać karty.',
    'frame-failed': 'Formularz karty nie wczytał się. Sprawdź połączenie i spróbuj ponownie.',
  },
}

export const errors: Messages['errors'] = {
  other: 'Ta strona nie jest prawidłowo skonfigurowana. Powiadom jej właściciela.',
  offline: 'Brak połączenia. Nic nie wysłano. Spróbuj ponownie, gdy połączenie wróci.',
  network: 'Połączenie zostało przerwane przed otrzymaniem odpowiedzi.',
  timeout: 'Odpowiedź trwała zbyt długo.',
  unauthorized: 'Sesja wygasła. Zaloguj się i spróbuj ponownie.',
  forbidden: 'Nie masz do tego uprawnień.',
  'rate-limited': 'Zbyt wiele żądań. Odczekaj chwilę i spróbuj ponownie.',
  'server-error': 'Na serwerze wystąpił błąd.',
  unavailable: 'Serwer nie może teraz odpowiedzieć. Spróbuj ponownie za chwilę.',
}

export const traceId: Messages['traceId'] = (id) => `Identyfikator śledzenia: ${id}`

export const unknownOutcome: Messages['unknownOutcome'] =
  'Nie wiemy, czy operacja się powiodła. Sprawdź to, zanim spróbujesz ponownie.'
