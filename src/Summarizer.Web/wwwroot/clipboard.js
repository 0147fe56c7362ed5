// Copies and downloads.

/** Copies a text, or what a promise of one gives; false when there was nothing. */
export async function copy(text) {
  // A browser that lets only a gesture copy waits for the promise; others are given the text itself.
  if (text instanceof Promise && globalThis.ClipboardItem && navigator.clipboard) {
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": text.then(made => new Blob([made], { type: "text/plain" })) })]);
    return true;
  }
  const made = await text;
  if (!made) return false;
  try {
    await navigator.clipboard.writeText(made);
  } catch {
    // Without a secure context there is no clipboard, but there is the old way.
    const field = document.createElement("textarea");
    field.value = made;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  return true;
}

/** Gives a text as a file. */
export function download(text, name, type) {
  const address = URL.createObjectURL(new Blob([text], { type })), link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
