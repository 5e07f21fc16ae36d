import { useId, type ReactNode } from 'react'

interface ChoiceProps<Value extends string | number> {
  legend: string
  options: readonly Value[]
  value: string | number
  onChange: (value: Value) => void
  toText?: (value: Value) => string
  children?: ReactNode
}

/** One of a few, all in sight. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { legend, options, value, onChange, toText = String, children } = props
  const name = useId()
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="lifetime-choice">
        {options.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={name}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            {toText(option)}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  )
}

interface SwitchProps {
  label: string
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

export function Switch({ label, checked, disabled, onChange }: SwitchProps) {
  return (
    <label className="lifetime-switch">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  )
}

interface SliderProps {
  label: string
  unit: string
  max: number
  step: number
  value: number
  onChange: (value: number) => void
}

export function Slider({ label, unit, max, step, value, onChange }: SliderProps) {
  const id = useId()
  return (
    <div className="lifetime-slider">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>
        {value}
        {unit}
      </output>
      <input
        id={id}
        type="range"
        min={0}
        max={max}
        step={step}
        value={value}
        aria-valuetext={`${value}${unit}`}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  )
}
