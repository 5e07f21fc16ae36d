/** Something that the person who started the demo can put right; its message says how. */
export class StartError extends Error {}

const defaults = { SANDBOX_PORT: 4011, BACKEND_PORT: 4010, FRAME_PORT: 4012, PORT: 5173 }

/** @typedef {keyof typeof defaults} PortVariable */

/**
 * The four ports, from the environment or by default.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<PortVariable, number>}
 */
export function readPorts(env) {
  const ports = {
    SANDBOX_PORT: readPort(env, 'SANDBOX_PORT'),
    BACKEND_PORT: readPort(env, 'BACKEND_PORT'),
    FRAME_PORT: readPort(env, 'FRAME_PORT'),
    PORT: readPort(env, 'PORT'),
  }
  if (new Set(Object.values(ports)).size < 4) {
    const list = Object.entries(ports).map(([variable, port]) => `${variable}=${port}`)
    throw new StartError(`Each server needs a port of its own, but these meet: ${list.join(', ')}.`)
  }
  return ports
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {PortVariable} variable
 */
function readPort(env, variable) {
  const text = env[variable]?.trim() || String(defaults[variable])
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port >= 1 && port <= 65_535) return port
  throw new StartError(
    `${variable} is "${text}", which is no port. Set it to a whole number from 1 to 65535, ` +
      `for example ${variable}=${defaults[variable] + 100} npm start.`,
  )
}

/**
 * Why a server cannot have its port, in words.
 *
 * @param {PortVariable} variable
 * @param {number} port
 * @param {unknown} error
 */
export function portError(variable, port, error) {
  const free = port + 100 <= 65_535 ? port + 100 : defaults[variable]
  const code = error instanceof Error && 'code' in error ? error.code : error
  if (code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} is busy. Set ${variable} to a free one, for example ${variable}=${free} npm start.`,
    )
  }
  return new StartError(
    `Port ${port} cannot be opened (${String(code)}). ` +
      `Set ${variable} to another one, for example ${variable}=${free} npm start.`,
  )
}
