import type { Messages } from './en.ts'

export const card: Messages['card'] = {
  fields: {
    number: 'カード番号',
    expiry: '有効期限',
    securityCode: 'セキュリティコード',
    name: 'カード名義人',
    line1: '番地',
    line2: '建物名・部屋番号（任意）',
    city: '市区町村',
    state: '都道府県・州',
    postalCode: '郵便番号',
    country: '国・地域',
  },
  hints: { expiry: '月 / 年', chooseCountry: '国・地域を選択' },
  addressWords: {
    province: '州',
    county: '郡',
    prefecture: '都道府県',
    region: '地域',
    postcode: '郵便番号',
    pin: '郵便番号（PIN）',
    zip: '郵便番号（ZIP）',
    eircode: '郵便番号（Eircode）',
    emirate: '首長国',
    island: '島',
    parish: '教区',
    department: '県',
    district: '地区',
    area: '地域',
    suburb: '市区',
    postTown: '市町村',
  },
  optional: (label) => `${label}（任意）`,
  billingAddress: '請求先住所',
  submit: 'カードを保存',
  submitting: '保存しています…',
  waitFirst: (when) => `${when}に再試行できます。`,
  notSaved: 'カードは保存されていません。',
  saved: (brand, last4) => `末尾が ${last4} の ${brand} カードを保存しました。`,
  brand: (name) => `ブランド: ${name}`,
  chooseBrand: '使用するブランド（任意）',
  moveNumber: '移動する',
  fieldErrors: {
    required: (label) => `${label}を入力してください。`,
    incomplete: (label) => `${label}の入力が途中です。`,
    invalid: (label) => `${label}が正しくありません。ご確認ください。`,
    'too-long': (label) => `${label}が長すぎます。`,
    past: () => 'このカードは有効期限が切れています。',
    'too-far': () => 'この有効期限は先すぎます。',
    'brand-not-accepted': () => 'このブランドのカードは利用できません。',
    'looks-like-card-number': () => 'カード番号のようです。カード番号の欄に入力してください。',
  },
  errors: {
    'card-incomplete': '入力内容をご確認ください。',
    busy: 'すでに保存しています。',
    'payer-not-allowed': 'この支払者のカードは保存できません。',
    'client-secret-refused': 'カードを安全に送信できませんでした。もう一度お試しください。',
    'client-secret-late':
      '接続が遅く、カードを安全に送信できませんでした。もう一度お試しください。',
    'card-invalid': 'カード情報が受け付けられませんでした。ご確認ください。',
    'card-refused': 'このカードは拒否されました。ご確認いただくか、別のカードをご利用ください。',
  },
}

export const secrets: Messages['secrets'] = {
  title: 'API シークレット',
  used: (count, max) => `${max} 個中 ${count} 個を使用中`,
  id: 'シークレット',
  fullId: '完全な ID',
  apiKey: 'API キー',
  created: '作成日時',
  lastUsed: '最終使用',
  actions: '操作',
  unknownDate: '不明',
  neverUsed: '未使用',
  createdBy: (name) => `作成者: ${name}`,
  inUse: 'このバックエンドが使用中',
  rotateDue: '交換時期です',
  loading: 'API シークレットを読み込んでいます…',
  empty: 'このキーにはシークレットがありません。',
  freeSlot: '空き。2 つ目のシークレットがあれば、サービスを止めずに 1 つ目を交換できます。',
  retry: '再試行',
  stale: 'この一覧は最新ではない可能性があります。',
  create: 'シークレットを作成',
  revoke: '失効',
  revokeLabel: (shortId) => `シークレット ${shortId} を失効`,
  createdNote: (shortId) => `シークレット ${shortId} は有効です。`,
  revokedNote: (shortId) => `シークレット ${shortId} を失効しました。`,
  errors: {
    conflict: '同時に別の変更がありました。一覧を確認してから、もう一度お試しください。',
    'invalid-response':
      'サーバーから想定外の応答がありました。サインアウトしている可能性があります。',
    'api-key-not-found': 'この API キーは存在しないか、お客様のものではありません。',
    'secret-invalid':
      'この値は拒否されました。すでに使用されている可能性があります。別の値を生成してください。',
    'secret-limit':
      '1 つのキーのシークレットは 2 つまでです。新しく作成する前に、1 つを失効する必要があります。',
    'last-secret': 'キーにはシークレットが少なくとも 1 つ必要です。先に 2 つ目を作成してください。',
    'secret-in-use':
      'バックエンドはこのシークレットで認証しています。もう一方に切り替えてから失効してください。',
    'secret-not-found': 'このシークレットはすでに存在しません。失効するものはありません。',
  },
  rereading: '再送信の前に一覧を読み直しています…',
  waitFirst: (when) => `${when}に再試行できます。`,
  nothingChanged: '一覧を読み直しました。今のところ変更はありません。',
  createTitle: 'シークレットの作成',
  createText:
    '有効にする前に値を保存してください。サーバーも含め、誰も再び表示することはできません。',
  value: 'シークレットの値',
  generate: '別の値を生成',
  show: '表示',
  hide: '非表示',
  copy: 'コピー',
  copied: 'コピーしました',
  download: (ending) => `${ending} をダウンロード`,
  copyFailed: 'うまくいきませんでした。値が選択されていますので、手動でコピーしてください。',
  saveUnsure:
    'ファイルが保存されたかどうか、このページでは確認できません。値が選択されていますので、手動でコピーしてください。',
  envFailed:
    'この値は、.env ファイルではツールによって読み取り結果が異なります。.txt でダウンロードしてください。',
  rulesTitle: '値に必要なもの',
  rules: {
    length: '8～25 文字',
    lower: '小文字（a～z）',
    upper: '大文字（A～Z）',
    digit: '数字（0～9）',
  },
  ruleBroken: '不足',
  saved: 'この値を保存しました',
  fixFirst: '値がまだすべての条件を満たしていません。',
  saveFirst: '値を保存してから、チェックを入れてください。',
  activate: 'シークレットを有効にする',
  activating: '有効にしています…',
  discard: '値を破棄',
  discardFirst: 'この値は有効になっていないため、保存した値は使えません。破棄しますか？',
  appeared: (shortId) =>
    `シークレット ${shortId} が一覧に新しく追加されています。作成できた可能性が高いので、この画面を閉じて日時をご確認ください。`,
  createdAfterAll:
    'キーのシークレットが 2 つになりました。作成できた可能性があるので、この画面を閉じて日時をご確認ください。',
  revokeTitle: (shortId) => `シークレット ${shortId} を失効しますか？`,
  revokeText:
    'このシークレットを使用しているものは、すぐに動作しなくなります。この操作は元に戻せません。',
  revokeConfirm: (lastFour) => `確認のため ${lastFour} と入力してください`,
  held: (when) => `${when}に失効します。まだ何も行われていません。`,
  undo: '元に戻す',
  undone: '元に戻しました。何も失効していません。',
  revoking: '失効しています…',
  cancel: 'キャンセル',
  close: '閉じる',
}

export const rotation: Messages['rotation'] = {
  rotate: 'ローテーション',
  steps: { create: '作成', deploy: '配布', verify: '確認', revoke: '古い方を失効' },
  deployTitle: (newId) => `シークレット ${newId} の配布`,
  deployText: (oldId) =>
    `${oldId} を使っているすべての場所に新しいシークレットを設定してください。古い方を失効させるまで、両方とも使えます。`,
  valueGone: '新しい値はもうここにはありません。保存した控えを使ってください。',
  verifying: '確認しています…',
  verified: '新しいシークレットは使えます。',
  verifyFailed:
    '新しいシークレットでの呼び出しに失敗しました。値を調べて、もう一度確認してください。',
  next: '続ける',
  ifLeft: {
    create: 'ここでやめても、何も変わりません。',
    deploy: 'ここでやめても、両方のシークレットは使えます。後で続けられます。',
    revoke: 'ここでやめると、古いシークレットは持っている人全員が使い続けられます。',
  },
}

export const frame: Messages['frame'] = {
  title: 'カード情報',
  slow: 'カード入力フォームの読み込みに時間がかかっています。',
  reloaded: 'カード入力フォームが再読み込みされました。カードをもう一度入力してください。',
  tryAgain: '再試行',
  alone: 'これは別のページのカード入力フォームです。単独で開くと何も表示されません。',
  stranger: 'このカード入力フォームは、このページには表示できません。',
  errors: {
    'frame-blocked': 'カード入力フォームがブロックされたため、カードを入力できません。',
    'frame-failed':
      'カード入力フォームを読み込めませんでした。接続を確認して、もう一度お試しください。',
  },
}

export const errors: Messages['errors'] = {
  other: 'このページの設定に誤りがあります。管理者にお知らせください。',
  offline: 'オフラインです。何も送信されていません。接続が戻ってから、もう一度お試しください。',
  network: '応答が届く前に接続が切れました。',
  timeout: '応答に時間がかかりすぎました。',
  unauthorized: 'ログアウトしています。ログインしてから、もう一度お試しください。',
  forbidden: 'この操作は許可されていません。',
  'rate-limited': 'リクエストが多すぎます。しばらくしてから、もう一度お試しください。',
  'server-error': 'サーバーでエラーが発生しました。',
  unavailable: '現在サーバーが応答できません。しばらくしてから、もう一度お試しください。',
}

export const traceId: Messages['traceId'] = (id) => `トレース ID: ${id}`

export const unknownOutcome: Messages['unknownOutcome'] =
  '完了したか分かりません。もう一度試す前にご確認ください。'
