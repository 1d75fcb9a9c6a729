/** What tells of the devices that come and go. */
export interface DevicesPort {
  enumerateDevices(): Promise<readonly MediaDeviceInfo[]>;
  /** Calls back whenever a device was plugged in or out, until the signal aborts. */
  onChange(listener: () => void, signal: AbortSignal): void;
}

/** Tells whether there is a camera at all, now and whenever that changes, until the signal aborts. Asks for no permission. */
export function watchPresence(
  devices: DevicesPort,
  onPresent: (present: boolean) => void,
  signal: AbortSignal,
): void {
  const look = async (): Promise<void> => {
    // Where the browser's settings forbid to ask there is none.
    const found = await devices.enumerateDevices().catch(() => []);
    if (!signal.aborted) onPresent(found.some(({ kind }) => kind === 'videoinput'));
  };
  devices.onChange(() => void look(), signal);
  void look();
}
