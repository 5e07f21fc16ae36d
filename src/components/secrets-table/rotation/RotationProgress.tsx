'use client'
import type { SecretRotationStep } from '../../../secrets/rotation.ts'
import { useMessages } from '../../../provider/useMessages.ts'
import { rotationWords } from './rotationWords.ts'

export interface RotationProgressProps {
  step: SecretRotationStep
  canVerify: boolean
}

const steps = ['create', 'deploy', 'verify', 'revoke'] as const

/** The steps, which of them it is, and what happens if it is the last one taken. */
export function RotationProgress({ step, canVerify }: RotationProgressProps) {
  const words = useMessages('<RotateSecretDialog>', rotationWords).rotation
  return (
    <>
      <ol data-slot="steps">
        {steps.map(
          (each) =>
            (canVerify || each !== 'verify') && (
              <li key={each} aria-current={each === step ? 'step' : undefined}>
                {words.steps[each]}
              </li>
            ),
        )}
      </ol>
      <p data-slot="reason">{words.ifLeft[step === 'verify' ? 'deploy' : step]}</p>
    </>
  )
}
