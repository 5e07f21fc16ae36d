import type { Page } from 'playwright'

/**
 * What the page's Content-Security-Policy refused, from the next document on. Told by the browser itself, so
 * also what a script caught or a library tried in vain.
 */
export async function watchViolations(page: Page): Promise<string[]> {
  const violations: string[] = []
  await page.exposeFunction('tellViolation', (text: string) => void violations.push(text))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event
      // put there by the line above
      const { tellViolation } = window as unknown as { tellViolation: (text: string) => void }
      tellViolation(
        `${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber} ${sample}`.trim(),
      )
    })
  })
  return violations
}
