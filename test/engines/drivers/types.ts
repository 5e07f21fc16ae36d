/** A browser of this machine, started by us. */
export interface Engine {
  name: EngineName
  /** As the browser itself says. */
  version: string
  /** The one tab that there is. */
  tab: EngineTab
  close: () => Promise<void>
}

type EngineName = 'Chromium' | 'Firefox' | 'WebKit'

export interface EngineTab {
  open: (url: string) => Promise<void>
  /** Runs in the page; what goes in and comes out is JSON. */
  evaluate: <Arguments extends unknown[], Result>(
    run: (...args: Arguments) => Result | Promise<Result>,
    ...args: Arguments
  ) => Promise<Awaited<Result>>
  click: (selector: string) => Promise<void>
  /** Real keys to whatever has the focus: characters, `ArrowLeft`, `Control+v`, `Shift+Tab`. */
  press: (...keys: string[]) => Promise<void>
  /** What a person does to take back their last edit. */
  undo: () => Promise<void>
  /** Composes these characters with an input method, and answers what was seen before it ended. */
  compose: (text: string, read: () => Promise<string>) => Promise<Composing[]>
}

/** A moment of a composition. */
export interface Composing {
  /** What the input method shows at this moment. */
  preedit: string
  /** What the field holds at this moment. */
  value: string
}

/** How a browser of this kind is found and started. */
export interface EngineKind<Started extends Engine = Engine> {
  name: EngineName
  /** Programs that it needs, by their names in the PATH: of each row one. */
  programs: readonly (readonly string[])[]
  /** What Debian and Ubuntu call them. */
  packages: readonly string[]
  /** @param found the path of each program, in order */
  start: (found: readonly string[]) => Promise<Started>
}
