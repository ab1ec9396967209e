import { describe, expect, it } from 'vitest';
import { aliasesOf, levelAsked, mayBeOfLevel } from '../../src/answering/understanding/actor-aliases.ts';

describe('aliasesOf', () => {
  it.each([
    ['Đoàn TNCS Hồ Chí Minh phường', ['Đoàn Thanh niên phường', 'Đoàn Thanh niên']],
    ['Hội Liên hiệp Phụ nữ xã', ['Hội Phụ nữ xã', 'Hội Phụ nữ']],
    ['Ủy ban MTTQ Việt Nam phường', ['Mặt trận Tổ quốc phường', 'Mặt trận Tổ quốc']],
    ['Ngân hàng Nhà nước Việt Nam', ['Ngân hàng Nhà nước', 'nhnn']],
    ['Trung tâm Phục vụ hành chính công phường', ['ttpvhcc']],
    ['Phòng Văn hóa - Xã hội', ['Phòng Văn hóa, Xã hội', 'Phòng VHXH']],
    ['Văn phòng HĐND và UBND phường', ['Văn phòng Hội đồng nhân dân Ủy ban nhân dân']],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa']],
  ])('calls %j %j too', (name, aliases) => {
    expect(aliasesOf(name)).toEqual(expect.arrayContaining(aliases));
  });

  it('leaves no level out of bodies that each level has', () => {
    expect(aliasesOf('Ủy ban nhân dân xã')).toEqual([]);
    expect(aliasesOf('Công an phường')).toEqual([]);
  });
});

describe('levels', () => {
  const asked = (text: string, name: string): string | undefined => {
    const start = text.indexOf(name);
    return levelAsked(text, { start, end: start + name.length });
  };

  it('reads whose body is asked after', () => {
    expect(asked('ủy ban nhân dân cấp xã phải làm gì', 'ủy ban nhân dân')).toBe('xã');
    expect(asked('đoàn thanh niên tỉnh làm gì', 'đoàn thanh niên')).toBe('tỉnh');
    expect(asked('công an phường làm gì', 'công an phường')).toBe('phường');
    expect(asked('sở y tế làm gì', 'sở y tế')).toBeUndefined();
  });

  it('takes a body for one of another level only where its name says so', () => {
    expect(mayBeOfLevel('Ủy ban nhân dân cấp tỉnh', 'xã')).toBe(false);
    expect(mayBeOfLevel('Ủy ban nhân dân các xã, phường', 'xã')).toBe(true);
    expect(mayBeOfLevel('Ủy ban nhân dân các cấp', 'xã')).toBe(true);
    expect(mayBeOfLevel('Sở Y tế', 'xã')).toBe(true);
  });
});
