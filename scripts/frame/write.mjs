// Part of `npm run build`: puts the ready document of the card frame into the package.
import { fileURLToPath } from 'node:url'
import { buildFrameDocument } from './build.mjs'

await buildFrameDocument(fileURLToPath(new URL('../../dist/frame-document', import.meta.url)))
