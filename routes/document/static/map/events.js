/* How the parts of the document hear of each other. */

/** @type {Map<string, ((detail: any) => void)[]>} */
const listeners = new Map();

/**
 * @template {keyof Events} T
 * @param {T} type
 * @param {(detail: Events[T]) => void} listener
 */
export function on(type, listener) {
  listeners.set(type, [...(listeners.get(type) ?? []), listener]);
}

/**
 * @template {keyof Events} T
 * @param {T} type
 * @param {Events[T]} [detail]
 */
export function emit(type, detail) {
  for (const listener of listeners.get(type) ?? []) listener(detail);
}
