/* Keeps what a visitor makes in the visitor's own browser, and brings it back to a session that knows nothing of it. */

/**
 * @typedef {object} Wanted
 * @property {string} [ask] Names a session that wants to know what is kept.
 * @property {boolean} [waits] Whether it waits for an answer even if nothing is kept.
 * @property {string} [name] What is kept under this name ...
 * @property {string} [stamp] ... in this state ...
 * @property {string} [text] ... is this.
 * @property {string[]} [gone] Names to forget.
 * @property {string} [clear] Forget all, once for each new word.
 */

const NAME = "escape-routes";
const STORE = "kept";
/** @type {Map<string, string>} What this window did last, by what it is about. */
const did = new Map();

/** @param {{data: Wanted, setTriggerValue: (name: string, value: any) => void}} component */
export default function keep({ data, setTriggerValue }) {
  if (data.ask && isNew("ask", data.ask)) {
    read().then((kept) => (data.waits || Object.keys(kept).length) && setTriggerValue("kept", { texts: kept }), () => data.waits && setTriggerValue("kept", { texts: {} }));
  }
  if (data.name && isNew(data.name, data.stamp ?? "")) change((store) => store.put(data.text, data.name));
  if (data.gone?.length && isNew("gone", data.gone.join("\n"))) {
    for (const name of data.gone) did.delete(name);
    change((store) => data.gone?.forEach((name) => store.delete(name)));
  }
  if (data.clear && isNew("clear", data.clear)) change((store) => store.clear());
}

/**
 * @param {string} about
 * @param {string} state
 */
function isNew(about, state) {
  const was = did.get(about);
  did.set(about, state);
  return was !== state;
}

/** @returns {Promise<IDBDatabase>} */
function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @returns {Promise<Record<string, string>>} */
async function read() {
  const database = await opened();
  const store = database.transaction(STORE).objectStore(STORE);
  const [names, texts] = [store.getAllKeys(), store.getAll()];
  await new Promise((resolve, reject) => Object.assign(store.transaction, { oncomplete: resolve, onerror: reject }));
  database.close();
  return Object.fromEntries(names.result.map((name, index) => [String(name), texts.result[index]]));
}

/** @param {(store: IDBObjectStore) => void} act  A browser that keeps nothing, as in a private window, is no fault. */
async function change(act) {
  try {
    const database = await opened();
    const transaction = database.transaction(STORE, "readwrite");
    act(transaction.objectStore(STORE));
    transaction.oncomplete = () => database.close();
  } catch (error) {
    console.warn("Nothing is kept in this browser.", error);
  }
}
