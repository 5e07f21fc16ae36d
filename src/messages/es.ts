import type { Messages } from './en.ts'

export const card: Messages['card'] = {
  fields: {
    number: 'Número de tarjeta',
    expiry: 'Fecha de caducidad',
    securityCode: 'Código de seguridad',
    name: 'Nombre en la tarjeta',
    line1: 'Dirección',
    line2: 'Piso, puerta o similar (opcional)',
    city: 'Ciudad',
    state: 'Estado o provincia',
    postalCode: 'Código postal',
    country: 'País',
  },
  hints: { expiry: 'MM / AA', chooseCountry: 'Elija un país' },
  addressWords: {
    province: 'Provincia',
    county: 'Condado',
    prefecture: 'Prefectura',
    region: 'Región',
    postcode: 'Código postal',
    pin: 'Código postal (PIN)',
    zip: 'Código ZIP',
    eircode: 'Eircode',
    emirate: 'Emirato',
    island: 'Isla',
    parish: 'Parroquia',
    department: 'Departamento',
    district: 'Distrito',
    area: 'Zona',
    suburb: 'Barrio',
    postTown: 'Localidad',
  },
  optional: (label) => `${label} (opcional)`,
  billingAddress: 'Dirección de facturación',
  submit: 'Guardar tarjeta',
  submitting: 'Guardando…',
  waitFirst: (when) => `Puede reintentarlo ${when}.`,
  notSaved: 'Su tarjeta no se ha guardado.',
  saved: (brand, last4) => `Tarjeta ${brand} terminada en ${last4} guardada.`,
  brand: (name) => `Marca: ${name}`,
  chooseBrand: 'Marca preferida (opcional)',
  moveNumber: 'Moverlo allí',
  fieldErrors: {
    required: (label) => `${label}: campo obligatorio.`,
    incomplete: (label) => `${label}: dato incompleto.`,
    invalid: (label) => `${label}: dato incorrecto. Revíselo.`,
    'too-long': (label) => `${label}: texto demasiado largo.`,
    past: () => 'Esta tarjeta ha caducado.',
    'too-far': () => 'Esta fecha de caducidad es demasiado lejana.',
    'brand-not-accepted': () => 'Aquí no se aceptan tarjetas de esta marca.',
    'looks-like-card-number': () =>
      'Esto parece un número de tarjeta. Escríbalo en su propio campo.',
  },
  errors: {
    'card-incomplete': 'Revise algunos campos.',
    busy: 'Ya se está guardando.',
    'payer-not-allowed': 'No tiene permiso para guardar una tarjeta para este pagador.',
    'client-secret-refused':
      'No se ha podido enviar la tarjeta de forma segura. Inténtelo de nuevo.',
    'client-secret-late':
      'La conexión es demasiado lenta para enviar la tarjeta de forma segura. Inténtelo de nuevo.',
    'card-invalid': 'No se han aceptado los datos de la tarjeta. Revíselos.',
    'card-refused': 'Esta tarjeta ha sido rechazada. Revise sus datos o use otra tarjeta.',
  },
}

export const secrets: Messages['secrets'] = {
  title: 'Secretos de API',
  used: (count, max) => `${count} de ${max} en uso`,
  id: 'Secreto',
  fullId: 'Identificador completo',
  apiKey: 'Clave de API',
  created: 'Creación',
  lastUsed: 'Último uso',
  actions: 'Acciones',
  unknownDate: 'Desconocida',
  neverUsed: 'Nunca',
  createdBy: (name) => `por ${name}`,
  inUse: 'Lo usa este backend',
  rotateDue: 'Toca sustituirlo',
  loading: 'Cargando secretos de API…',
  empty: 'Esta clave no tiene secretos.',
  freeSlot: 'Libre. Con un segundo secreto puede sustituir el primero sin interrupciones.',
  retry: 'Reintentar',
  stale: 'Es posible que esta lista no esté actualizada.',
  create: 'Crear secreto',
  revoke: 'Revocar',
  revokeLabel: (shortId) => `Revocar el secreto ${shortId}`,
  createdNote: (shortId) => `El secreto ${shortId} está activo.`,
  revokedNote: (shortId) => `El secreto ${shortId} está revocado.`,
  errors: {
    conflict:
      'Otra persona ha hecho cambios al mismo tiempo. Consulte la lista e inténtelo de nuevo.',
    'invalid-response':
      'El servidor envió una respuesta inesperada. Puede que su sesión haya terminado.',
    'api-key-not-found': 'Esta clave de API no existe o no es suya.',
    'secret-invalid': 'El valor ha sido rechazado. Puede que ya esté en uso: genere otro.',
    'secret-limit':
      'Una clave puede tener dos secretos como máximo. Uno debe revocarse antes de crear otro.',
    'last-secret': 'Una clave necesita al menos un secreto. Cree primero un segundo.',
    'secret-in-use':
      'El backend inicia sesión con este secreto. Cámbielo al otro antes de revocar este.',
    'secret-not-found': 'Este secreto ya no existe. No queda nada que revocar.',
  },
  rereading: 'Leyendo de nuevo la lista antes de enviar nada por segunda vez…',
  waitFirst: (when) => `Puede reintentarlo ${when}.`,
  nothingChanged: 'Se ha vuelto a leer la lista: por ahora no ha cambiado nada.',
  createTitle: 'Crear un secreto',
  createText:
    'Guarde el valor antes de activarlo. Nadie podrá mostrárselo de nuevo, ni siquiera el servidor.',
  value: 'Valor del secreto',
  generate: 'Generar otro',
  show: 'Mostrar',
  hide: 'Ocultar',
  copy: 'Copiar',
  copied: 'Copiado',
  download: (ending) => `Descargar ${ending}`,
  copyFailed: 'No ha funcionado. El valor está seleccionado: cópielo a mano.',
  saveUnsure:
    'Aquí no se puede saber si el archivo se guardó. El valor está seleccionado: cópielo a mano.',
  envFailed:
    'No todos los programas leerían igual este valor en un archivo .env. Descárguelo como .txt.',
  rulesTitle: 'El valor necesita',
  rules: {
    length: 'de 8 a 25 caracteres',
    lower: 'una minúscula, de la a a la z',
    upper: 'una mayúscula, de la A a la Z',
    digit: 'una cifra, del 0 al 9',
  },
  ruleBroken: 'falta',
  saved: 'He guardado este valor',
  fixFirst: 'El valor aún no cumple todas las reglas.',
  saveFirst: 'Guarde el valor y después marque la casilla.',
  activate: 'Activar secreto',
  activating: 'Activando…',
  discard: 'Descartar valor',
  discardFirst:
    'Este valor no está activo, así que lo que ha guardado no funcionaría. ¿Descartarlo?',
  appeared: (shortId) =>
    `El secreto ${shortId} es nuevo en la lista: lo más probable es que se haya creado. Cierre esta ventana y compare las horas.`,
  createdAfterAll:
    'La clave tiene ahora dos secretos: puede que este se haya creado. Cierre esta ventana y compare las horas.',
  revokeTitle: (shortId) => `¿Revocar el secreto ${shortId}?`,
  revokeText:
    'Todo lo que aún use este secreto dejará de funcionar de inmediato. No se puede deshacer.',
  revokeConfirm: (lastFour) => `Escriba ${lastFour} para confirmar`,
  held: (when) => `Se revocará ${when}. Todavía no ha pasado nada.`,
  undo: 'Deshacer',
  undone: 'Deshecho. No se ha revocado nada.',
  revoking: 'Revocando…',
  cancel: 'Cancelar',
  close: 'Cerrar',
}

export const rotation: Messages['rotation'] = {
  rotate: 'Rotar',
  steps: {
    create: 'Crear',
    deploy: 'Desplegar',
    verify: 'Verificar',
    revoke: 'Revocar el antiguo',
  },
  deployTitle: (newId) => `Desplegar el secreto ${newId}`,
  deployText: (oldId) =>
    `Ponga el secreto nuevo en todos los lugares donde se usa ${oldId}. Ambos funcionan hasta que revoque el antiguo.`,
  valueGone: 'El valor nuevo ya no está aquí. Use la copia que guardó.',
  verifying: 'Verificando…',
  verified: 'El secreto nuevo funciona.',
  verifyFailed: 'Una llamada con el secreto nuevo falló. Compruebe el valor y verifique de nuevo.',
  next: 'Continuar',
  ifLeft: {
    create: 'Si se detiene aquí, nada ha cambiado.',
    deploy: 'Si se detiene aquí, ambos secretos siguen funcionando. Puede continuar más tarde.',
    revoke:
      'Si se detiene aquí, el secreto antiguo sigue funcionando para todos los que lo tienen.',
  },
}

export const frame: Messages['frame'] = {
  title: 'Datos de la tarjeta',
  slow: 'El formulario de la tarjeta tarda más de lo habitual.',
  reloaded:
    'El formulario de la tarjeta se ha vuelto a cargar. Hay que introducir la tarjeta de nuevo.',
  tryAgain: 'Reintentar',
  alone: 'Este es el formulario de tarjeta de otra página. Abierto por sí solo no muestra nada.',
  stranger: 'Este formulario de tarjeta no se puede mostrar en esta página.',
  errors: {
    'frame-blocked':
      'El formulario de la tarjeta se ha bloqueado. No se puede introducir ninguna tarjeta.',
    'frame-failed':
      'El formulario de la tarjeta no se ha cargado. Compruebe su conexión e inténtelo de nuevo.',
  },
}

export const errors: Messages['errors'] = {
  other: 'Esta página no está bien configurada. Avise a su responsable.',
  offline: 'No tiene conexión. No se ha enviado nada. Inténtelo de nuevo cuando la recupere.',
  network: 'La conexión se cortó antes de recibir una respuesta.',
  timeout: 'La respuesta ha tardado demasiado.',
  unauthorized: 'Su sesión está cerrada. Inicie sesión e inténtelo de nuevo.',
  forbidden: 'No tiene permiso para hacer esto.',
  'rate-limited': 'Demasiadas solicitudes. Espere un poco e inténtelo de nuevo.',
  'server-error': 'Se ha producido un error en el servidor.',
  unavailable: 'El servidor no puede responder ahora. Inténtelo de nuevo en un momento.',
}

export const traceId: Messages['traceId'] = (id) => `ID de seguimiento: ${id}`

export const unknownOutcome: Messages['unknownOutcome'] =
  'No sabemos si la operación se completó. Compruébelo antes de intentarlo de nuevo.'
