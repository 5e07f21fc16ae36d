/**
 * What session recorders leave out by their own documentation, whatever the host's settings are. Each
 * takes the element with all that is in it; some know a class only.
 */
const attributes = {
  /** Sentry: docs.sentry.io, Session Replay, Privacy, "Blocking". */
  'data-sentry-block': '',
  /** Hotjar: help.hotjar.com, "How to Suppress Text, Images, and User Input". */
  'data-hj-suppress': '',
  /** Datadog: docs.datadoghq.com, Session Replay Browser Privacy Options; a box in its place. */
  'data-dd-privacy': 'hidden',
  /** LogRocket: docs.logrocket.com, "Control how LogRocket records the DOM". */
  'data-private': '',
} as const

const classes = [
  /** PostHog: posthog.com/docs/session-replay/privacy; it knows no attribute. */
  'ph-no-capture',
  /** FullStory: help.fullstory.com, "How do I protect my users' privacy"; it knows no attribute. */
  'fs-exclude',
]

/**
 * Attributes and classes by which session recorders leave an element out: Sentry, PostHog, FullStory, Hotjar, Datadog
 * and LogRocket. `CardTokenizer` and the dialogs have them. For markup of your own, spread them last on the form around
 * the card's fields. Never throws.
 *
 * @param className The element's own classes, which stay.
 * @returns Props of the element.
 * @example
 * <form method="dialog" noValidate onSubmit={save} {...replayBlock('grid gap-4')} />
 */
export function replayBlock(className?: string) {
  return { ...attributes, className: [...classes, className].filter(Boolean).join(' ') }
}
