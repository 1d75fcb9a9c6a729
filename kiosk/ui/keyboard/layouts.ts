/** Keys that write nothing by themselves, as the keyboard's library names such keys: in braces. */
export const KEYS = {
  shift: '{shift}',
  erase: '{erase}',
  space: '{space}',
  method: '{method}',
  done: '{done}',
} as const;

/** Rows of keys, each key by what it writes. Digits stand above: VNI needs them, and so do addresses. */
export const LAYOUTS: Record<'default' | 'shift' | 'digits', string[]> = {
  default: [
    '1 2 3 4 5 6 7 8 9 0',
    'q w e r t y u i o p',
    'a s d f g h j k l -',
    `${KEYS.shift} z x c v b n m ${KEYS.erase}`,
    `${KEYS.method} , ${KEYS.space} . / ${KEYS.done}`,
  ],
  shift: [
    '1 2 3 4 5 6 7 8 9 0',
    'Q W E R T Y U I O P',
    'A S D F G H J K L -',
    `${KEYS.shift} Z X C V B N M ${KEYS.erase}`,
    `${KEYS.method} , ${KEYS.space} . / ${KEYS.done}`,
  ],
  digits: ['1 2 3', '4 5 6', '7 8 9', `${KEYS.erase} 0 ${KEYS.done}`],
};
