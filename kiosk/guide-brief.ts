import type { GuideBrief, ValueKind } from '../shared/contracts/guide';
import type { Handover } from '../shared/contracts/handover';
import type { GuideTask } from './flow/filing/guide-port';

/** What the guide is told of a dossier: the papers that have files, and what has to be typed on the portal. No more. */
export function guideBrief({ portal, handover }: GuideTask, language: GuideBrief['language']): GuideBrief {
  const { procedure, components, slip } = handover;
  return {
    ...{ portal, language, slip },
    procedure: { name: procedure.name, ...(procedure.code !== undefined && { code: procedure.code }) },
    papers: components
      .filter(({ files }) => files.length > 0)
      .map(({ code, name, files }) => ({
        ...{ code, name },
        files: files.map(({ id, fileName, bytes, sha256 }) => ({ id, fileName, bytes, sha256 })),
      })),
    values: valuesOf(handover),
  };
}

function valuesOf({ who, phone }: Handover): GuideBrief['values'] {
  const { person, other, organisation } = who ?? {};
  const texts: Readonly<Record<ValueKind, string | undefined>> = {
    name: person?.name,
    number: person?.number,
    'birth-date': person?.birthDate?.split('-').toReversed().join('/'),
    address: person?.address,
    phone: phone?.number,
    'other-name': other?.name,
    'other-number': other?.number,
    organisation: organisation?.name,
    'tax-code': organisation?.taxCode,
  };
  // The order of the record is the order in which portals ask.
  return (Object.keys(texts) as ValueKind[]).flatMap((kind) => {
    const text = texts[kind];
    return text ? [{ kind, text }] : [];
  });
}
