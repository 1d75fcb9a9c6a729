import type { ComponentChildren, Ref } from 'preact';
import styles from './button.module.css';

export interface ButtonProps {
  /** 'primary': the one next step of a screen. 'plain': everything else. 'quiet': no frame. 'danger': takes away. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  /** 'touch' at the kiosk; 'small' only beside other targets with room between. */
  readonly size?: 'small' | 'normal' | 'touch';
  readonly disabled?: boolean;
  /** Fills the width of what holds it. */
  readonly wide?: boolean;
  /** Name for those who do not see; needed where the content is only a picture. */
  readonly label?: string;
  /** Keys that do the same, in the syntax of `aria-keyshortcuts`. */
  readonly shortcut?: string;
  readonly pressed?: boolean;
  readonly submit?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly onClick?: () => void;
  readonly children: ComponentChildren;
}

/** A button. It is never a link and never carries a meaning by colour alone. */
export function Button(props: ButtonProps) {
  const { kind = 'plain', size = 'normal' } = props;
  const classes = [styles['button'], styles[kind], styles[size], props.wide ? styles['wide'] : ''];
  return (
    <button
      type={props.submit ? 'submit' : 'button'}
      class={classes.filter(Boolean).join(' ')}
      disabled={props.disabled ?? false}
      aria-label={props.label}
      title={props.label}
      aria-keyshortcuts={props.shortcut}
      aria-pressed={props.pressed}
      ref={props.buttonRef ?? null}
      onClick={() => props.onClick?.()}
    >
      {props.children}
    </button>
  );
}
