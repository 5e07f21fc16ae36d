import { Markdown } from '@storybook/addon-docs/blocks'
import { pages } from './pages.ts'

/** A document of the repository, with links that lead to the pages here. Its pictures stay out. */
export function Page({ text }: { text: string }) {
  return <Markdown>{forStorybook(text)}</Markdown>
}

function forStorybook(text: string): string {
  return text
    .replace(/^<!-- .* -->\n/gm, '')
    .replace(/^\|(?: \|)+\n\|(?: --- \|)+\n\| !\[.*\n/gm, '')
    .replace(/\]\((?:docs\/)?([\w-]+)\.md(#[\w-]+)?\)/g, (link, name: string) => {
      const page = pages[name.toLowerCase()]
      return page ? `](?path=/docs/docs-${page}--docs)` : link
    })
}
