import { join } from 'node:path';
import { launchPlain } from '../browser/launch';
import { runMainJob, type ComponentProof } from '../browser/main-job';
import type { TrainingHost } from '../onestop/server';

/**
 * The main job without a person: sample papers into the training system through the real panel, each step and proof
 * printed, PDFs and pictures in `out`. Resolves to 0 when every component is verified, else 1.
 */
export async function walkMainJob(host: TrainingHost, kioskUrl: string, out: string): Promise<number> {
  console.log('No display: the main job walks by itself in headless Chromium.\n');
  const started = performance.now();
  const report = await runMainJob({
    host,
    out,
    onStep: (step) => console.log(`  ${seconds(started).padStart(6)} s  ${step}`),
  });
  await picture(`${kioskUrl}/`, join(out, 'ki-ot.png'));

  console.log('\n  Bằng chứng (máy chủ giữ đúng các byte đã gửi):');
  for (const proof of report.proofs) console.log(`    ${line(proof)}`);
  console.log(`
  ${report.verified}/${report.proofs.length} thành phần đã xác minh bằng đọc lại · nhận giấy tờ ${report.seconds.taking} s, đính kèm và chứng minh ${report.seconds.attaching} s
  tệp gửi trùng: ${report.attachedTwice} · trang bị chặn lâu nhất: ${Math.round(report.blockedMsMax)} ms
  PDF và ảnh màn hình: ${out}
`);
  return report.verified === report.proofs.length ? 0 : 1;
}

function line({ component, chip, hostSha256, bytes, identical }: ComponentProof): string {
  const whole = identical === undefined ? '' : identical ? ' · nguyên vẹn từng byte' : ' · KHÁC bản gốc';
  return `${component}  ${chip}  ${(bytes / 1000).toFixed(0).padStart(6)} kB  sha256 ${hostSha256}${whole}`;
}

async function picture(url: string, path: string): Promise<void> {
  const context = await launchPlain();
  try {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1080, height: 1920 });
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.screenshot({ path });
  } finally {
    await context.close();
  }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
