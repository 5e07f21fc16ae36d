'use client'
import {
  forwardRef,
  useId,
  useRef,
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  type ReactNode,
} from 'react'
import type { ApiSecret } from '../../client/secrets/apiSecrets.ts'
import type { SecretRefusal } from '../../secrets/slots.ts'
import { listError } from '../../hooks/listError.ts'
import { useApiSecrets } from '../../hooks/useApiSecrets.ts'
import { useRereadSecrets } from '../../hooks/useRereadSecrets.ts'
import type { VerifySecret } from '../../hooks/useSecretRotation.ts'
import { useMessages } from '../../provider/useMessages.ts'
import { secretsWords } from './secretsWords.ts'
import { LiveRegion } from '../shared/LiveRegion.tsx'
import { errorText } from '../shared/errorText.ts'
import { useAnnouncer } from '../shared/useAnnouncer.ts'
import type { SecretAnnotations } from './annotations.ts'
import { CreateSecretDialog } from './CreateSecretDialog.tsx'
import { ListTrouble } from './ListTrouble.tsx'
import { RevokeSecretDialog, type RevokeSecretDialogProps } from './RevokeSecretDialog.tsx'
import { RotateButton } from './rotation/RotateButton.tsx'
import { SecretsBody } from './SecretsBody.tsx'
import { SecretsHead } from './SecretsHead.tsx'
import { shortId } from './shortId.ts'
import { useAllowedActions } from './useAllowedActions.ts'

/** Props of `SecretsTable`. Other attributes go to its `<div>`. */
export interface SecretsTableProps
  extends
    Omit<ComponentPropsWithoutRef<'div'>, 'children'>,
    Pick<RevokeSecretDialogProps, 'holdSeconds'> {
  /** The Vonage API key whose secrets these are; the backend checks it against the signed-in caller. */
  apiKey: string
  /**
   * Actions this person may take. Actions that aren't allowed are not shown. The backend decides in any case.
   *
   * @default undefined Whatever the backend's list permits.
   */
  can?: { create?: boolean | undefined; revoke?: boolean | undefined } | undefined
  /** Replaces the heading "API secrets", to tell several tables on one page apart. */
  heading?: string | undefined
  /** Your own note on the consequences, shown before a secret is revoked. */
  revokeNote?: ReactNode | ((secret: ApiSecret) => ReactNode) | undefined
  /** Facts about each secret that only you know: `{ label, lastUsedAt, createdBy }`, each a function of the secret. */
  annotations?: SecretAnnotations | undefined
  /**
   * Age in days from which a secret is marked as due for replacement.
   *
   * @default Infinity
   */
  rotateAfterDays?: number | undefined
  /** Makes one real call with a new secret, `{ secretId, value }`, before a rotation revokes the old one. */
  verify?: VerifySecret | undefined
}

/**
 * Shows the secrets of an API key and lets people create, rotate and revoke them. Where an action isn't possible, it
 * says why and what to do. Renders a `<div>` around a `<table>`.
 *
 * @throws CardmintError `provider-missing` outside of `CardmintProvider`.
 * @example
 * <SecretsTable apiKey="abcd1234" can={{ revoke: user.isAdmin }} />
 */
export const SecretsTable = forwardRef<HTMLDivElement, SecretsTableProps>(
  function SecretsTable(props, ref) {
    // an open dialog must not move from one key's list to another's
    return <Secrets key={props.apiKey} {...props} rootRef={ref} />
  },
)

interface SecretsProps extends SecretsTableProps {
  rootRef: ForwardedRef<HTMLDivElement>
}

function Secrets(props: SecretsProps) {
  const { apiKey, can, heading, revokeNote, holdSeconds, verify, rootRef, ...others } = props
  const { annotations = {}, rotateAfterDays = Infinity, ...rest } = others
  const isAnnotated = props.annotations !== undefined || rotateAfterDays < Infinity
  const messages = useMessages('<SecretsTable>', secretsWords)
  const words = messages.secrets
  const list = useApiSecrets({ apiKey })
  const { data: secrets, isPaused: isOffline } = list
  const error = listError(list.error)
  const [text, announce] = useAnnouncer(error && errorText(error, words.errors, messages.errors))
  const actions = useAllowedActions({
    apiKey,
    can,
    secrets,
    onRefused: (refusal) => announce(words.errors[refusal]),
  })
  const { used, max, canCreate, canRevoke, createRefusal, revoking } = actions
  const reread = useRereadSecrets(apiKey)
  const title = useRef<HTMLHeadingElement>(null)
  const id = useId()

  const reasonId = (refusal: SecretRefusal) => `${id}${refusal}`
  const hasTrouble = error !== null || isOffline

  const closeCreate = (created?: ApiSecret) => {
    actions.closeCreate()
    if (created) announce(words.createdNote(shortId(created.id)))
  }
  const closeRevoke = (secret: ApiSecret, revoked: boolean) => {
    actions.closeRevoke()
    if (!revoked) return
    title.current?.focus()
    sayRevoked(secret)
  }
  const sayRevoked = ({ id: gone }: ApiSecret) => announce(words.revokedNote(shortId(gone)))
  const noteOf = (secret: ApiSecret) =>
    typeof revokeNote === 'function' ? revokeNote(secret) : revokeNote
  const retry = () => {
    title.current?.focus()
    reread()
  }

  return (
    <div
      data-slot="secrets-table"
      data-state={secrets ? (hasTrouble ? 'stale' : 'ready') : hasTrouble ? 'error' : 'loading'}
      data-annotated={isAnnotated || undefined}
      {...rest}
      ref={rootRef}
    >
      <LiveRegion>{text}</LiveRegion>
      <div data-slot="header">
        <div>
          <h2 id={`${id}title`} ref={title} tabIndex={-1}>
            {heading ?? words.title}
          </h2>
          <p data-slot="count" id={`${id}count`}>
            <code dir="ltr" translate="no">
              {apiKey}
            </code>{' '}
            <span>{secrets ? words.used(used, max) : !hasTrouble && words.loading}</span>
          </p>
        </div>
        {canCreate && canRevoke && (
          <RotateButton
            apiKey={apiKey}
            verify={verify}
            isReady={secrets !== undefined}
            onRevoked={sayRevoked}
            holdSeconds={holdSeconds}
            annotations={annotations}
          >
            {secrets?.[0] && noteOf(secrets[0])}
          </RotateButton>
        )}
        {canCreate && (
          <button
            type="button"
            data-variant="primary"
            aria-disabled={!secrets || createRefusal !== undefined || undefined}
            aria-describedby={createRefusal ? reasonId(createRefusal) : `${id}count`}
            onClick={actions.openCreate}
          >
            {words.create}
          </button>
        )}
      </div>
      {hasTrouble && <ListTrouble error={error} isStale={secrets !== undefined} onRetry={retry} />}
      {(secrets || !hasTrouble) && (
        <table aria-labelledby={`${id}title`} aria-describedby={`${id}count`} aria-busy={!secrets}>
          <SecretsHead annotations={annotations} canRevoke={canRevoke} />
          <SecretsBody
            secrets={secrets}
            annotations={annotations}
            rotateAfterDays={rotateAfterDays}
            onRevoke={canRevoke ? actions.openRevoke : undefined}
            reasonId={reasonId}
          />
        </table>
      )}
      {actions.refusals.map((refusal) => (
        <p key={refusal} id={reasonId(refusal)} data-slot="reason">
          {words.errors[refusal]}
        </p>
      ))}
      <CreateSecretDialog apiKey={apiKey} open={actions.isCreating} onClose={closeCreate} />
      {revoking && (
        <RevokeSecretDialog
          apiKey={apiKey}
          secret={revoking}
          open
          onClose={(revoked) => closeRevoke(revoking, revoked)}
          holdSeconds={holdSeconds}
          annotations={annotations}
        >
          {noteOf(revoking)}
        </RevokeSecretDialog>
      )}
    </div>
  )
}
