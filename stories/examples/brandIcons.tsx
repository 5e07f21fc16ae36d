import type { IconType } from 'react-icons'
import { FaCcAmex, FaCcMastercard, FaCcVisa } from 'react-icons/fa6'
import type { BrandInfo } from '../../src/index.ts'

const icons: Record<string, IconType> = {
  visa: FaCcVisa,
  mastercard: FaCcMastercard,
  'american-express': FaCcAmex,
}

export function brandIcon({ brand, name }: BrandInfo) {
  const Icon = icons[brand]
  return Icon && <Icon role="img" aria-label={name} size="1.75em" />
}
