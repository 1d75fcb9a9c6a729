import { useState } from 'preact/hooks';
import type { Handover } from '../../../../shared/contracts/handover';
import { maskPersonalNumber } from '../../../../shared/domain/personal-number';
import type { Agreement } from '../../../../shared/domain/visit';
import { Button } from '../../../../shared/ui/button';
import styles from './handover.module.css';
import { momentOf } from './moment';
import { useHandoverText } from './use-handover-text';

/** Who files and for whom, how the result should come, and what was agreed to. Numbers are masked until they are needed. */
export function PeopleFacts({ handover }: { readonly handover: Handover }) {
  const { words, language } = useHandoverText();
  const [open, setOpen] = useState(false);
  const text = words.opened;
  const { who, phone, resultWay } = handover;
  const shown = (number: string | undefined): string | undefined =>
    number === undefined || open ? number : maskPersonalNumber(number);
  const agreed = (agreement: Agreement | undefined): string =>
    agreement ? text.agreed(agreement.version, momentOf(agreement.at, language)) : text.notGiven;
  const people: readonly (readonly [string, string | undefined])[] = who
    ? [
        [text.who, `${who.person.name} (${text.from[who.person.from]})`],
        [text.number, shown(who.person.number)],
        [text.birthDate, open ? who.person.birthDate?.split('-').toReversed().join('/') : undefined],
        [text.address, open ? who.person.address : undefined],
        [text.other, joined(who.other?.name, shown(who.other?.number))],
        [text.organisation, who.organisation?.name],
        [text.taxCode, who.organisation?.taxCode],
      ]
    : [[text.who, text.nobody]];
  const rest: readonly (readonly [string, string])[] = [
    [text.resultWay, resultWay ? text.ways[resultWay] : text.askAtCounter],
    ...(phone ? [[text.phone, shown(phone.number) ?? ''] as const] : []),
    [text.consent, agreed(handover.consent)],
    [text.declaration, agreed(handover.declaration)],
  ];
  const hasMore = [
    who?.person.number,
    who?.person.birthDate,
    who?.person.address,
    who?.other?.number,
    phone,
  ].some((each) => each !== undefined);
  return (
    <section class={styles['people']} aria-label={text.who}>
      {who && <p class={styles['behalf']}>{text.behalf[who.behalf]}</p>}
      <dl class={styles['facts']}>
        {[...people, ...rest].map(([name, value]) =>
          value === undefined ? null : (
            <div key={name} class={styles['fact']}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {hasMore && (
        <Button size="small" pressed={open} onClick={() => setOpen(!open)}>
          {open ? text.conceal : text.reveal}
        </Button>
      )}
    </section>
  );
}

function joined(name: string | undefined, number: string | undefined): string | undefined {
  return name === undefined ? undefined : [name, number].filter(Boolean).join(' · ');
}
