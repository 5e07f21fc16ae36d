import { useEffect, useState } from 'react'

/** What the person reads, and what the stylesheet of the components calls it. */
const themes = { System: 'auto', Light: 'light', Dark: 'dark' } as const

/** Sets `data-cardmint-theme` on the document; the stylesheets do the rest. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<string>(themes.System)
  useEffect(() => {
    document.documentElement.dataset['cardmintTheme'] = theme
  }, [theme])
  return (
    <fieldset className="theme-switch">
      <legend className="visually-hidden">Theme</legend>
      {Object.entries(themes).map(([name, value]) => (
        <label key={value}>
          <input
            type="radio"
            name="theme"
            value={value}
            checked={theme === value}
            onChange={() => setTheme(value)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
