import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** The rows of a long list that are in sight or close to it. */
export interface VirtualRows {
  readonly items: readonly VirtualItem[];
  /** Height of all rows together, in CSS pixels. */
  readonly height: number;
  /** Brings a row into sight, with as little scrolling as can be. */
  show(index: number): void;
}

/** Keeps as many rows as the box shows, and a few around them. All rows are equally high, in CSS pixels. */
export function useVirtualRows(
  box: RefObject<HTMLDivElement | null>,
  count: number,
  rowHeight: number,
  topHeight: number,
): VirtualRows {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    // The head stays at the top and covers what is behind it.
    scrollPaddingStart: topHeight,
    paddingStart: topHeight,
    overscan: 8,
    onChange: () => redraw(undefined),
  };
  const [rows] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  useEffect(() => rows.measure(), [rows, rowHeight]);
  return {
    items: rows.getVirtualItems(),
    height: rows.getTotalSize(),
    show: (index) => rows.scrollToIndex(index, { align: 'auto' }),
  };
}
