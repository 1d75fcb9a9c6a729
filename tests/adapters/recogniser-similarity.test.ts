import { describe, expect, test } from 'vitest';
import { shippedProcedures } from '../../shared/catalogue/catalogue';
import {
  componentSimilarity,
  likeliestComponent,
  SAME_COMPONENT,
} from '../../shared/domain/component-similarity';

describe('a paper is known by its words', () => {
  test.each([
    ['1. Tờ khai đăng ký khai sinh (*)', 'Tờ khai đăng ký khai sinh'],
    ['To khai dang ky khai sinh', 'Tờ khai đăng ký khai sinh'],
    ['TỜ KHAI ĐĂNG KÝ KHAI SINH', 'Tờ khai đăng ký khai sinh'],
    ['Bản sao Giấy chứng sinh', 'Giấy chứng sinh'],
    ['Giấy chứng sinh (bản chính)', 'Giấy chứng sinh'],
    ['2) Văn bản ủy quyền (nếu có)', 'Văn bản uỷ quyền'],
    ['CCCD', 'Căn cước'],
    ['Giấy chứng sinh do cơ sở y tế cấp', 'Giấy chứng sinh'],
  ])('%s is %s', (shown, name) => {
    expect(componentSimilarity(shown, name)).toBeGreaterThanOrEqual(SAME_COMPONENT);
    expect(componentSimilarity(name, shown)).toBe(componentSimilarity(shown, name));
  });

  test.each([
    ['Tờ khai đăng ký khai sinh', 'Tờ khai đăng ký khai tử'],
    ['Giấy chứng sinh', 'Giấy báo tử'],
    ['Đơn theo Mẫu số 18', 'Hợp đồng chuyển nhượng'],
    ['Bản sao', 'Bản sao giấy chứng sinh'],
    ['', 'Căn cước'],
  ])('%s is not %s', (shown, name) => {
    const papers = [shown, name];

    expect(likeliestComponent(shown, papers.slice(1), String)?.candidate).toBeUndefined();
  });

  test('of two that are equally like it, none is taken', () => {
    const papers = ['Giấy xác nhận cư trú', 'Giấy xác nhận cư trú'];

    expect(likeliestComponent('Giấy xác nhận cư trú', papers, String)).toBeUndefined();
  });

  test('every paper of the catalogue, written without marks and with a number, is found again in its procedure', () => {
    const lost = shippedProcedures().flatMap(({ components }) =>
      components
        .filter(({ name }, index) => {
          const shown = `${String(index + 1)}. ${name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').toUpperCase()} (*)`;
          return likeliestComponent(shown, components, (one) => one.name)?.candidate.name !== name;
        })
        .map(({ name }) => name),
    );

    expect(lost).toEqual([]);
  });
});
