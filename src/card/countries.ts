/** One word for each first letter: the letter, then every second letter. */
const letters =
  'ACDEFGILMOQRSTUWXZ BABDEFGHIJLMNOQRSTVWYZ CACDFGHIKLMNORUVWXYZ DEJKMOZ ECEGHRST FIJKMOR ' +
  'GABDEFGHILMNPQRSTUWY HKMNRTU IDELMNOQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY ' +
  'MACDEFGHKLMNOPQRSTUVWXYZ NACEFGILOPRUZ OM PAEFGHKLMNRSTWY QA REOSUW SABCDEGHIJKLMNORSTVXYZ ' +
  'TACDFGHJKLMNORTVWZ UAGMSYZ VACEGINU WFS XK YET ZAMW'

/**
 * ISO 3166-1 alpha-2, every assigned code, and those in use without: Ascension (AC), Tristan da Cunha (TA) and
 * Kosovo (XK). Names come from `Intl.DisplayNames`.
 */
export const countryCodes: readonly string[] = letters
  .split(' ')
  .flatMap(([first = '', ...seconds]) => seconds.map((second) => first + second))
