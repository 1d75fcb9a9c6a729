import * as v from 'valibot';
import type { HostComponent, HostFile, PageFacts } from '../../../shared/contracts/messages';
import { recogniseDossierCode, recogniseProcedureCode } from '../../../shared/domain/codes';
import { fail, ok } from '../../../shared/domain/result';
import type { Checklist, Probe, ProbeRequest, SiteProbe } from '../adapter';
import { partLimits } from './limits';

const TOKEN = 'Liferay.authToken';
const GROUP = 'themeDisplay.getScopeGroupId()';
const ROOT = '/o/rest/v2';

/** Some versions write numbers as text. */
const Text = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => String(value)),
);
const Flag = v.pipe(
  v.union([v.boolean(), v.string(), v.number()]),
  v.transform((value) => value === true || value === 1 || value === 'true' || value === '1'),
);

const Dossier = v.object({
  dossierNo: v.optional(Text, ''),
  serviceCode: v.optional(Text, ''),
  dossierTemplateNo: Text,
});
const Template = v.object({
  dossierParts: v.array(
    v.object({
      partNo: Text,
      partName: v.string(),
      partType: v.optional(v.pipe(Text, v.transform(Number)), 1),
      multiple: v.optional(Flag, false),
      required: v.optional(Flag, false),
      partTip: v.nullish(v.string()),
    }),
  ),
});
const FileList = v.object({
  data: v.optional(
    v.array(
      v.object({
        referenceUid: v.string(),
        dossierPartNo: Text,
        displayName: v.optional(v.string(), ''),
        fileSize: v.optional(v.pipe(Text, v.transform(Number)), 0),
        eForm: v.optional(Flag, false),
        removed: v.optional(Flag, false),
      }),
    ),
    [],
  ),
});
type ListedFile = v.InferOutput<typeof FileList>['data'][number];

/** The id of the dossier that an address shows: `…/ho-so/51234`, `…#/danh-sach-ho-so/0/chi-tiet-ho-so/51234`. */
export function dossierId(url: URL): string | undefined {
  return [...`${url.pathname}${url.hash}`.matchAll(/ho-so\/([\w-]{1,64})(?=[/?#]|$)/gu)].at(-1)?.[1];
}

/** The REST interface under `/o/rest/v2`, as far as it reads. */
export const probe: SiteProbe = {
  facts: [TOKEN, GROUP],

  *checklist(url, facts): Probe<Checklist> {
    const id = dossierId(url);
    if (!id) return fail({ code: 'page/not-recognised' });
    const dossier = v.safeParse(Dossier, yield get(`/dossiers/${id}`, facts));
    if (!dossier.success) return fail({ code: 'page/not-recognised' });
    const { dossierNo, serviceCode, dossierTemplateNo } = dossier.output;
    const code = recogniseDossierCode(dossierNo);
    if (!code) return fail({ code: 'page/not-recognised' });
    const path = `/dossiertemplates/${encodeURIComponent(dossierTemplateNo)}`;
    const template = v.safeParse(Template, yield get(path, facts));
    if (!template.success) return fail({ code: 'page/not-recognised' });
    const listed = v.safeParse(FileList, yield get(`/dossiers/${id}/files`, facts));
    if (!listed.success) return fail({ code: 'page/not-recognised' });
    const procedure = recogniseProcedureCode(serviceCode);
    return ok({
      dossier: code.code,
      ...(procedure ? { procedure: procedure.national } : {}),
      components: template.output.dossierParts.map((part) => component(part, listed.output.data)),
    });
  },

  *files(url, facts, key): Probe<readonly HostFile[]> {
    const id = dossierId(url);
    if (!id) return fail({ code: 'page/not-recognised' });
    const listed = v.safeParse(FileList, yield get(`/dossiers/${id}/files`, facts));
    return listed.success ? ok(filesOf(key, listed.output.data)) : fail({ code: 'attach/unproven' });
  },
};

/** The bytes of one file. */
export function readBack(url: URL, facts: PageFacts, reference: string): ProbeRequest {
  return get(`/dossiers/${dossierId(url) ?? ''}/files/${encodeURIComponent(reference)}`, facts);
}

function get(path: string, facts: PageFacts): ProbeRequest {
  const token = facts[TOKEN];
  const group = facts[GROUP];
  return {
    path: `${ROOT}${path}`,
    headers: { ...(token ? { Token: token } : {}), ...(group ? { groupId: group } : {}) },
  };
}

function component(
  part: v.InferOutput<typeof Template>['dossierParts'][number],
  files: readonly ListedFile[],
): HostComponent {
  return {
    key: part.partNo,
    name: part.partName.trim(),
    required: part.required,
    multiple: part.multiple,
    part: partKind(part.partType),
    ...partLimits(part.partTip ?? undefined),
    files: filesOf(part.partNo, files),
  };
}

/** 1 component, 3 other paper, 2 result; the hosts of 2026 number results 7. */
function partKind(partType: number): HostComponent['part'] {
  if (partType === 3) return 'other';
  return partType === 2 || partType === 7 ? 'result' : 'component';
}

/** E-forms are filled on the host and are no papers. A size of 0 means that the host does not know it. */
function filesOf(key: string, files: readonly ListedFile[]): readonly HostFile[] {
  return files
    .filter((file) => file.dossierPartNo === key && !file.removed && !file.eForm)
    .map((file) => ({
      name: file.displayName,
      ...(file.fileSize > 0 && Number.isSafeInteger(file.fileSize) ? { bytes: file.fileSize } : {}),
      reference: file.referenceUid,
    }));
}
