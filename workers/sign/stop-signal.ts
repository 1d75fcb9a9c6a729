/** A signal that an abort signal cannot cross threads: any message on the port stops. */
export function stopSignal(port: MessagePort | undefined): AbortSignal | undefined {
  if (!port) return undefined;
  const stop = new AbortController();
  port.onmessage = () => {
    stop.abort();
    port.close();
  };
  return stop.signal;
}
