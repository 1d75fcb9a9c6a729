/** Hands a file to the officer as a download; the browser says where it went. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download reads the address after this turn; the page need not keep the bytes any longer than that.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
