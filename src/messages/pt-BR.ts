import type { Messages } from './en.ts'

export const card: Messages['card'] = {
  fields: {
    number: 'Número do cartão',
    expiry: 'Data de validade',
    securityCode: 'Código de segurança',
    name: 'Nome no cartão',
    line1: 'Endereço',
    line2: 'Complemento (opcional)',
    city: 'Cidade',
    state: 'Estado',
    postalCode: 'CEP ou código postal',
    country: 'País',
  },
  hints: { expiry: 'MM / AA', chooseCountry: 'Escolha um país' },
  addressWords: {
    province: 'Província',
    county: 'Condado',
    prefecture: 'Província',
    region: 'Região',
    postcode: 'Código postal',
    pin: 'Código postal (PIN)',
    zip: 'Código ZIP',
    eircode: 'Eircode',
    emirate: 'Emirado',
    island: 'Ilha',
    parish: 'Paróquia',
    department: 'Departamento',
    district: 'Distrito',
    area: 'Área',
    suburb: 'Subúrbio',
    postTown: 'Cidade',
  },
  optional: (label) => `${label} (opcional)`,
  billingAddress: 'Endereço de cobrança',
  submit: 'Salvar cartão',
  submitting: 'Salvando…',
  waitFirst: (when) => `Você pode tentar de novo ${when}.`,
  notSaved: 'Seu cartão não foi salvo.',
  saved: (brand, last4) => `Cartão ${brand} com final ${last4} salvo.`,
  brand: (name) => `Bandeira: ${name}`,
  chooseBrand: 'Bandeira preferida (opcional)',
  moveNumber: 'Mover para lá',
  fieldErrors: {
    required: (label) => `${label}: campo obrigatório.`,
    incomplete: (label) => `${label}: preenchimento incompleto.`,
    invalid: (label) => `${label}: dado incorreto. Verifique.`,
    'too-long': (label) => `${label}: texto longo demais.`,
    past: () => 'Este cartão está vencido.',
    'too-far': () => 'Esta data de validade está distante demais.',
    'brand-not-accepted': () => 'Cartões desta bandeira não são aceitos aqui.',
    'looks-like-card-number': () => 'Isto parece um número de cartão. Digite-o no campo próprio.',
  },
  errors: {
    'card-incomplete': 'Verifique alguns campos.',
    busy: 'Já está sendo salvo.',
    'payer-not-allowed': 'Você não tem permissão para salvar um cartão para este pagador.',
    'client-secret-refused': 'Não foi possível enviar o cartão com segurança. Tente novamente.',
    'client-secret-late':
      'A conexão está lenta demais para enviar o cartão com segurança. Tente novamente.',
    'card-invalid': 'Os dados do cartão não foram aceitos. Verifique-os.',
    'card-refused': 'Este cartão foi recusado. Verifique os dados ou use outro cartão.',
  },
}

export const secrets: Messages['secrets'] = {
  title: 'Segredos de API',
  used: (count, max) => `${count} de ${max} em uso`,
  id: 'Segredo',
  fullId: 'ID completo',
  apiKey: 'Chave de API',
  created: 'Criação',
  lastUsed: 'Último uso',
  actions: 'Ações',
  unknownDate: 'Desconhecida',
  neverUsed: 'Nunca',
  createdBy: (name) => `por ${name}`,
  inUse: 'Usado por este backend',
  rotateDue: 'Hora de substituir',
  loading: 'Carregando segredos de API…',
  empty: 'Esta chave não tem segredos.',
  freeSlot: 'Livre. Com um segundo segredo, você pode substituir o primeiro sem interrupção.',
  retry: 'Tentar de novo',
  stale: 'Esta lista pode estar desatualizada.',
  create: 'Criar segredo',
  revoke: 'Revogar',
  revokeLabel: (shortId) => `Revogar o segredo ${shortId}`,
  createdNote: (shortId) => `O segredo ${shortId} está ativo.`,
  revokedNote: (shortId) => `O segredo ${shortId} foi revogado.`,
  errors: {
    conflict: 'Outra pessoa fez uma alteração ao mesmo tempo. Confira a lista e tente novamente.',
    'invalid-response':
      'O servidor enviou uma resposta inesperada. Talvez sua sessão tenha terminado.',
    'api-key-not-found': 'Esta chave de API não existe ou não é sua.',
    'secret-invalid': 'O valor foi recusado. Talvez já esteja em uso: gere outro.',
    'secret-limit':
      'Uma chave pode ter no máximo dois segredos. Um precisa ser revogado antes de criar outro.',
    'last-secret': 'Uma chave precisa de pelo menos um segredo. Crie primeiro um segundo.',
    'secret-in-use':
      'O backend se autentica com este segredo. Mude-o para o outro antes de revogar este.',
    'secret-not-found': 'Este segredo não existe mais. Não há mais nada a revogar.',
  },
  rereading: 'Lendo a lista novamente antes de enviar algo pela segunda vez…',
  waitFirst: (when) => `Você pode tentar de novo ${when}.`,
  nothingChanged: 'A lista foi lida novamente: até agora nada mudou.',
  createTitle: 'Criar um segredo',
  createText:
    'Salve o valor antes de ativá-lo. Ninguém poderá mostrá-lo novamente, nem mesmo o servidor.',
  value: 'Valor do segredo',
  generate: 'Gerar outro',
  show: 'Mostrar',
  hide: 'Ocultar',
  copy: 'Copiar',
  copied: 'Copiado',
  download: (ending) => `Baixar ${ending}`,
  copyFailed: 'Não funcionou. O valor está selecionado: copie-o manualmente.',
  saveUnsure:
    'Não dá para saber aqui se o arquivo foi salvo. O valor está selecionado: copie-o manualmente.',
  envFailed:
    'Nem todas as ferramentas leriam este valor da mesma forma num arquivo .env. Baixe-o como .txt.',
  rulesTitle: 'O valor precisa ter',
  rules: {
    length: 'de 8 a 25 caracteres',
    lower: 'uma letra minúscula, de a a z',
    upper: 'uma letra maiúscula, de A a Z',
    digit: 'um algarismo, de 0 a 9',
  },
  ruleBroken: 'falta',
  saved: 'Salvei este valor',
  fixFirst: 'O valor ainda não atende a todas as regras.',
  saveFirst: 'Salve o valor e depois marque a caixa.',
  activate: 'Ativar segredo',
  activating: 'Ativando…',
  discard: 'Descartar valor',
  discardFirst: 'Este valor não está ativo, portanto o que você salvou não funcionaria. Descartar?',
  appeared: (shortId) =>
    `O segredo ${shortId} é novo na lista: muito provavelmente foi criado. Feche esta janela e compare os horários.`,
  createdAfterAll:
    'A chave agora tem dois segredos: talvez este tenha sido criado. Feche esta janela e compare os horários.',
  revokeTitle: (shortId) => `Revogar o segredo ${shortId}?`,
  revokeText:
    'Tudo o que ainda usa este segredo deixará de funcionar imediatamente. Não é possível desfazer.',
  revokeConfirm: (lastFour) => `Digite ${lastFour} para confirmar`,
  held: (when) => `Será revogado ${when}. Nada aconteceu ainda.`,
  undo: 'Desfazer',
  undone: 'Desfeito. Nada foi revogado.',
  revoking: 'Revogando…',
  cancel: 'Cancelar',
  close: 'Fechar',
}

export const rotation: Messages['rotation'] = {
  rotate: 'Substituir',
  steps: { create: 'Criar', deploy: 'Implantar', verify: 'Verificar', revoke: 'Revogar o antigo' },
  deployTitle: (newId) => `Implantar o segredo ${newId}`,
  deployText: (oldId) =>
    `Coloque o novo segredo em todos os lugares que usam ${oldId}. Ambos funcionam até você revogar o antigo.`,
  valueGone: 'O novo valor não está mais aqui. Use a cópia que você salvou.',
  verifying: 'Verificando…',
  verified: 'O novo segredo funciona.',
  verifyFailed: 'Uma chamada com o novo segredo falhou. Confira o valor e verifique de novo.',
  next: 'Continuar',
  ifLeft: {
    create: 'Se você parar aqui, nada terá mudado.',
    deploy:
      'Se você parar aqui, os dois segredos continuam funcionando. Você pode continuar depois.',
    revoke: 'Se você parar aqui, o segredo antigo continua funcionando para todos que o têm.',
  },
}

export const frame: Messages['frame'] = {
  title: 'Dados do cartão',
  slow: 'O formulário do cartão está demorando mais que o normal.',
  reloaded: 'O formulário do cartão foi recarregado. É preciso digitar o cartão de novo.',
  tryAgain: 'Tentar de novo',
  alone: 'Este é o formulário de cartão de outra página. Aberto sozinho, não mostra nada.',
  stranger: 'Este formulário de cartão não pode ser exibido nesta página.',
  errors: {
    'frame-blocked': 'O formulário do cartão foi bloqueado. Não é possível digitar um cartão.',
    'frame-failed': 'O formulário do cartão não carregou. Verifique sua conexão e tente de novo.',
  },
}

export const errors: Messages['errors'] = {
  other: 'Esta página não está bem configurada. Avise o responsável por ela.',
  offline: 'Você está sem conexão. Nada foi enviado. Tente novamente quando ela voltar.',
  network: 'A conexão caiu antes da resposta.',
  timeout: 'A resposta demorou demais.',
  unauthorized: 'Sua sessão foi encerrada. Entre e tente novamente.',
  forbidden: 'Você não tem permissão para fazer isto.',
  'rate-limited': 'Muitas solicitações. Aguarde um pouco e tente novamente.',
  'server-error': 'Ocorreu um erro no servidor.',
  unavailable: 'O servidor não está disponível agora. Tente novamente em instantes.',
}

export const traceId: Messages['traceId'] = (id) => `ID de rastreamento: ${id}`

export const unknownOutcome: Messages['unknownOutcome'] =
  'Não sabemos se a operação foi concluída. Confira antes de tentar novamente.'
