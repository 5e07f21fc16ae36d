import type { Messages } from './en.ts'

export const card: Messages['card'] = {
  fields: {
    number: 'Numéro de carte',
    expiry: 'Date d’expiration',
    securityCode: 'Code de sécurité',
    name: 'Nom sur la carte',
    line1: 'Adresse',
    line2: 'Complément d’adresse (facultatif)',
    city: 'Ville',
    state: 'État ou région',
    postalCode: 'Code postal',
    country: 'Pays',
  },
  hints: { expiry: 'MM / AA', chooseCountry: 'Choisir un pays' },
  addressWords: {
    province: 'Province',
    county: 'Comté',
    prefecture: 'Préfecture',
    region: 'Région',
    postcode: 'Code postal',
    pin: 'Code postal (PIN)',
    zip: 'Code ZIP',
    eircode: 'Eircode',
    emirate: 'Émirat',
    island: 'Île',
    parish: 'Paroisse',
    department: 'Département',
    district: 'District',
    area: 'Zone',
    suburb: 'Banlieue',
    postTown: 'Ville',
  },
  optional: (label) => `${label} (facultatif)`,
  billingAddress: 'Adresse de facturation',
  submit: 'Enregistrer la carte',
  submitting: 'Enregistrement…',
  waitFirst: (when) => `Vous pourrez réessayer ${when}.`,
  notSaved: 'Votre carte n’a pas été enregistrée.',
  saved: (brand, last4) => `Carte ${brand} se terminant par ${last4} enregistrée.`,
  brand: (name) => `Marque\u00a0: ${name}`,
  chooseBrand: 'Marque préférée (facultatif)',
  moveNumber: 'L’y déplacer',
  fieldErrors: {
    required: (label) => `${label}\u00a0: champ obligatoire.`,
    incomplete: (label) => `${label}\u00a0: saisie incomplète.`,
    invalid: (label) => `${label}\u00a0: saisie incorrecte. Veuillez vérifier.`,
    'too-long': (label) => `${label}\u00a0: saisie trop longue.`,
    past: () => 'Cette carte a expiré.',
    'too-far': () => 'Cette date d’expiration est trop lointaine.',
    'brand-not-accepted': () => 'Les cartes de cette marque ne sont pas acceptées ici.',
    'looks-like-card-number': () =>
      'Cela ressemble à un numéro de carte. Il doit être saisi dans son propre champ.',
  },
  errors: {
    'card-incomplete': 'Veuillez vérifier certains champs.',
    busy: 'L’enregistrement est déjà en cours.',
    'payer-not-allowed': 'Vous n’êtes pas autorisé à enregistrer une carte pour ce payeur.',
    'client-secret-refused':
      'La carte n’a pas pu être envoyée de façon sécurisée. Veuillez réessayer.',
    'client-secret-late':
      'La connexion est trop lente pour envoyer la carte de façon sécurisée. Veuillez réessayer.',
    'card-invalid': 'Les données de la carte n’ont pas été acceptées. Veuillez les vérifier.',
    'card-refused': 'Cette carte a été refusée. Vérifiez ses données ou utilisez une autre carte.',
  },
}

export const secrets: Messages['secrets'] = {
  title: 'Secrets d’API',
  used: (count, max) => `${count} sur ${max} en service`,
  id: 'Secret d’API',
  fullId: 'Identifiant complet',
  apiKey: 'Clé d’API',
  created: 'Création',
  lastUsed: 'Dernière utilisation',
  actions: 'Opérations',
  unknownDate: 'Inconnue',
  neverUsed: 'Jamais',
  createdBy: (name) => `par ${name}`,
  inUse: 'Utilisé par ce backend',
  rotateDue: 'À remplacer',
  loading: 'Chargement des secrets d’API…',
  empty: 'Cette clé n’a aucun secret.',
  freeSlot: 'Libre. Avec un second secret, vous pouvez remplacer le premier sans interruption.',
  retry: 'Réessayer',
  stale: 'Cette liste n’est peut-être plus à jour.',
  create: 'Créer un secret',
  revoke: 'Révoquer',
  revokeLabel: (shortId) => `Révoquer le secret ${shortId}`,
  createdNote: (shortId) => `Le secret ${shortId} est actif.`,
  revokedNote: (shortId) => `Le secret ${shortId} est révoqué.`,
  errors: {
    conflict:
      'Quelqu’un d’autre a effectué une modification au même moment. Consultez la liste, puis réessayez.',
    'invalid-response':
      'Le serveur a envoyé une réponse inattendue. Vous êtes peut-être déconnecté.',
    'api-key-not-found': 'Cette clé d’API n’existe pas ou ne vous appartient pas.',
    'secret-invalid':
      'La valeur a été refusée. Elle est peut-être déjà utilisée\u00a0: générez-en une autre.',
    'secret-limit':
      'Une clé peut avoir deux secrets au plus. L’un d’eux doit être révoqué avant d’en créer un autre.',
    'last-secret': 'Une clé a besoin d’au moins un secret. Créez-en d’abord un second.',
    'secret-in-use':
      'Le backend se connecte avec ce secret. Passez-le à l’autre avant de révoquer celui-ci.',
    'secret-not-found': 'Ce secret n’existe plus. Il n’y a plus rien à révoquer.',
  },
  rereading: 'Nouvelle lecture de la liste, avant tout second envoi…',
  waitFirst: (when) => `Vous pourrez réessayer ${when}.`,
  nothingChanged: 'La liste a été relue\u00a0: rien n’a changé pour l’instant.',
  createTitle: 'Créer un secret',
  createText:
    'Enregistrez la valeur avant de l’activer. Personne ne pourra vous la montrer à nouveau, pas même le serveur.',
  value: 'Valeur du secret',
  generate: 'En générer une autre',
  show: 'Afficher',
  hide: 'Masquer',
  copy: 'Copier',
  copied: 'Copié',
  download: (ending) => `Télécharger ${ending}`,
  copyFailed: 'Cela n’a pas fonctionné. La valeur est sélectionnée\u00a0: copiez-la vous-même.',
  saveUnsure:
    'Cette page ne peut pas savoir si le fichier a été enregistré. La valeur est sélectionnée\u00a0: copiez-la vous-même.',
  envFailed:
    'Tous les outils ne liraient pas cette valeur de la même façon dans un fichier .env. Téléchargez-la en .txt.',
  rulesTitle: 'La valeur doit comporter',
  rules: {
    length: '8 à 25 caractères',
    lower: 'une minuscule, de a à z',
    upper: 'une majuscule, de A à Z',
    digit: 'un chiffre, de 0 à 9',
  },
  ruleBroken: 'manquant',
  saved: 'J’ai enregistré cette valeur',
  fixFirst: 'La valeur ne respecte pas encore toutes les règles.',
  saveFirst: 'Enregistrez la valeur, puis cochez la case.',
  activate: 'Activer le secret',
  activating: 'Activation…',
  discard: 'Abandonner la valeur',
  discardFirst:
    'Cette valeur n’est pas active\u00a0: ce que vous avez enregistré ne fonctionnerait pas. L’abandonner\u202f?',
  appeared: (shortId) =>
    `Le secret ${shortId} est nouveau dans la liste\u00a0: l’envoi a très probablement abouti. Fermez cette fenêtre et comparez les heures.`,
  createdAfterAll:
    'La clé a maintenant deux secrets\u00a0: l’envoi a peut-être abouti. Fermez cette fenêtre et comparez les heures.',
  revokeTitle: (shortId) => `Révoquer le secret ${shortId}\u202f?`,
  revokeText:
    'Tout ce qui utilise encore ce secret cessera aussitôt de fonctionner. Cette action est irréversible.',
  revokeConfirm: (lastFour) => `Saisissez ${lastFour} pour confirmer`,
  held: (when) => `Révocation ${when}. Rien n’a encore été fait.`,
  undo: 'Annuler la révocation',
  undone: 'Annulé. Rien n’a été révoqué.',
  revoking: 'Révocation…',
  cancel: 'Annuler',
  close: 'Fermer',
}

export const rotation: Messages['rotation'] = {
  rotate: 'Remplacer',
  steps: { create: 'Créer', deploy: 'Déployer', verify: 'Vérifier', revoke: 'Révoquer l’ancien' },
  deployTitle: (newId) => `Déployer le secret ${newId}`,
  deployText: (oldId) =>
    `Mettez le nouveau secret partout où ${oldId} est utilisé. Les deux fonctionnent jusqu’à la révocation de l’ancien.`,
  valueGone: 'La nouvelle valeur n’est plus ici. Utilisez la copie que vous avez enregistrée.',
  verifying: 'Vérification…',
  verified: 'Le nouveau secret fonctionne.',
  verifyFailed:
    'Un appel avec le nouveau secret a échoué. Contrôlez la valeur, puis vérifiez de nouveau.',
  next: 'Continuer',
  ifLeft: {
    create: 'Si vous vous arrêtez ici, rien n’a changé.',
    deploy:
      'Si vous vous arrêtez ici, les deux secrets restent valables. Vous pourrez continuer plus tard.',
    revoke: 'Si vous vous arrêtez ici, l’ancien secret reste valable pour tous ceux qui l’ont.',
  },
}

export const frame: Messages['frame'] = {
  title: 'Informations de la carte',
  slow: 'Le formulaire de carte met plus de temps que d’habitude à s’afficher.',
  reloaded: 'Le formulaire de carte a été rechargé. La carte doit être saisie à nouveau.',
  tryAgain: 'Réessayer',
  alone: 'Ceci est le formulaire de carte d’une autre page. Ouvert seul, il n’affiche rien.',
  stranger: 'Ce formulaire de carte ne peut pas être affiché sur cette page.',
  errors: {
    'frame-blocked': 'Le formulaire de carte a été bloqué. Aucune carte ne peut être saisie.',
    'frame-failed':
      'Le formulaire de carte ne s’est pas chargé. Vérifiez votre connexion et réessayez.',
  },
}

export const errors: Messages['errors'] = {
  other: 'Cette page est mal configurée. Veuillez en informer son responsable.',
  offline: 'Vous êtes hors ligne. Rien n’a été envoyé. Réessayez une fois la connexion rétablie.',
  network: 'La connexion a été interrompue avant la réponse.',
  timeout: 'La réponse a trop tardé.',
  unauthorized: 'Vous êtes déconnecté. Reconnectez-vous, puis réessayez.',
  forbidden: 'Vous n’êtes pas autorisé à effectuer cette action.',
  'rate-limited': 'Trop de demandes. Patientez un peu, puis réessayez.',
  'server-error': 'Une erreur s’est produite sur le serveur.',
  unavailable: 'Le serveur ne répond pas pour le moment. Réessayez dans un instant.',
}

export const traceId: Messages['traceId'] = (id) => `ID de suivi\u00a0: ${id}`

export const unknownOutcome: Messages['unknownOutcome'] =
  'Nous ne savons pas si l’opération a abouti. Vérifiez avant de réessayer.'
