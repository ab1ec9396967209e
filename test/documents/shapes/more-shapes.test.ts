import { describe, expect, it } from 'vitest';
import { chargesOf } from './shape.ts';

describe('a commune’s plan that charges by the numbers of its pieces', () => {
  it('has each target and task led by whom its number is given to', () => {
    const leads = chargesOf('ke-hoach-khoan-muc.txt').filter((charge) => / lead /u.test(charge));
    expect(leads.filter((charge) => charge.startsWith('I'))).toEqual([
      ...[
        'III.1 lead Phòng Kinh tế',
        'III.1 lead Phòng Kinh tế',
        'III.2 lead Phòng Văn hóa - Xã hội',
        'III.3 lead Trung tâm Phục vụ hành chính công xã',
        'III.4 lead Công an xã',
        'III.4 lead Ban Chỉ huy Quân sự xã',
        'III.5 lead Thuế cơ sở 6',
        'III.6 lead Văn phòng HĐND và UBND xã',
      ],
      ...['I(1)', 'I(3)', 'I(4)', 'II.1', 'II.2', 'II.3'].map((ref) => `${ref} lead Phòng Kinh tế`),
      ...['I(5)', 'I(6)', 'I(7)', 'II.4', 'II.5'].map((ref) => `${ref} lead Phòng Văn hóa - Xã hội`),
      ...['I(8)', 'II.6'].map((ref) => `${ref} lead Trung tâm Phục vụ hành chính công xã`),
      'II.7 lead Công an xã',
      'I(9) lead Ban Chỉ huy Quân sự xã',
      'I(2) lead Thuế cơ sở 6',
    ]);
  });
});
