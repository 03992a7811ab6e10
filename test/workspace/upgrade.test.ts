import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renderUpgrade } from '../../src/commands/upgrade-text.ts'
import { type Io, IoError, systemIo } from '../../src/io.ts'
import { hashFile, type Origin, readOrigin } from '../../src/workspace/origin.ts'
import { type FileState, nextOrigin, planUpgrade } from '../../src/workspace/upgrade.ts'
import { type MadeSheet, makeWorkbook } from '../read/make-workbook.ts'
import { root, runPapi } from '../run-papi.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const data = join(root, 'data')

describe('what is done with a file', () => {
  const [old, own, fresh] = ['cũ\n', 'sửa\n', 'mới\n']
  const originOf = (base: string | undefined): Origin => ({
    papi: '0.1.0',
    plan: '1/KH',
    files:
      base === undefined ? [] : [{ file: 'a.yaml', papi: '0.1.0', sha256: hashFile('a.yaml', bytes(base)) }],
  })

  // Here, as it came, as papi ships it now → the step, and the text that the register knows afterwards, with its version.
  it.each<[string, string?, string?, string?, FileState?, string?, string?]>([
    ['nothing happened', old, old, old, 'same', old, '0.1.0'],
    ['papi has a newer one', old, old, fresh, 'replace', fresh, '0.2.0'],
    ['changed here', own, old, old, 'own', old, '0.1.0'],
    ['changed here and by papi', own, old, fresh, 'both', old, '0.1.0'],
    ['changed here just as by papi', fresh, old, fresh, 'same', fresh, '0.2.0'],
    ['deleted here', undefined, old, old, 'deleted', old, '0.1.0'],
    ['deleted here, changed by papi', undefined, old, fresh, 'deleted', old, '0.1.0'],
    ['new with papi', undefined, undefined, fresh, 'add', fresh, '0.2.0'],
    ['new with papi, here as well', own, undefined, fresh, 'both', undefined, undefined],
    ['new with papi, here the same', fresh, undefined, fresh, 'same', fresh, '0.2.0'],
    ['shipped no more', old, old, undefined, 'withdrawn', undefined, undefined],
    ['shipped no more, changed here', own, old, undefined, 'withdrawn', undefined, undefined],
    ['shipped no more, deleted here', undefined, old, undefined, undefined, undefined, undefined],
  ])('%s', (_, here, base, shipped, state, known, version) => {
    const origin = originOf(base)
    const files = shipped === undefined ? [] : [{ file: 'a.yaml', bytes: bytes(shipped) }]
    const lying = new Map(here === undefined ? [] : [['a.yaml', bytes(here)]])
    const steps = planUpgrade(files, origin, lying, { take: [], keep: [] })
    expect(steps.map((step) => step.state)).toEqual(state === undefined ? [] : [state])
    expect(nextOrigin(steps, origin, '0.2.0', '1/KH').files).toEqual(
      known === undefined
        ? []
        : [{ file: 'a.yaml', papi: version, sha256: hashFile('a.yaml', bytes(known)) }],
    )
  })

  it('takes line ends and byte order marks for no change, but every byte of a workbook', () => {
    expect(hashFile('a.yaml', bytes('\ufeffa\r\nb\r\n'))).toBe(hashFile('a.yaml', bytes('a\nb\n')))
    expect(hashFile('a.yaml', bytes('a\nb'))).not.toBe(hashFile('a.yaml', bytes('a\nb\n')))
    expect(hashFile('a.xlsx', bytes('a\r\n'))).not.toBe(hashFile('a.xlsx', bytes('a\n')))
  })

  it('follows the word of the user', () => {
    const origin = originOf(old)
    const plan = (here: string | undefined, take: readonly string[], keep: readonly string[]) =>
      planUpgrade(
        [{ file: 'a.yaml', bytes: bytes(fresh) }],
        origin,
        new Map(here === undefined ? [] : [['a.yaml', bytes(here)]]),
        { take, keep },
      )
    expect(plan(own, ['a.yaml'], [])[0]?.state).toBe('replace')
    expect(plan(undefined, ['a.yaml'], [])[0]?.state).toBe('add')
    expect(plan(own, [], ['a.yaml'])[0]?.state).toBe('own')
    expect(plan(own, ['b.yaml'], ['b.yaml'])[0]?.state).toBe('both')
    expect(plan(own, ['a.yaml'], ['a.yaml'])[0]?.state).toBe('replace')
    // Kept, and seen: only what papi brings after this is asked about again.
    const [kept] = nextOrigin(plan(own, [], ['a.yaml']), origin, '0.2.0', '1/KH').files
    expect(kept).toEqual({ file: 'a.yaml', papi: '0.2.0', sha256: hashFile('a.yaml', bytes(fresh)) })
  })
})

describe('what differs in a workbook', () => {
  const book = (rows: readonly (readonly (string | number)[])[], more: readonly MadeSheet[] = []) =>
    makeWorkbook([{ name: 'Điểm', rows }, ...more])
  const here = book([
    ['01', 1.25],
    ['02', 2],
  ])
  const show = (file: string, before: Uint8Array, after: Uint8Array) =>
    renderUpgrade(
      [{ file, state: 'replace', from: null, here: before, shipped: after, declined: false }],
      { vi: 'đầu', en: 'head' },
      'vi',
      { width: 80, colour: false },
    )
      .split('\n')
      .slice(4, -1)

  it('is told cell by cell', () => {
    const fresh = book([['01', 1.5], ['02']], [{ name: 'Nguồn', rows: [['Năm', '2024']] }])
    expect(show('a.xlsx', here, fresh)).toEqual([
      '    Điểm!B1: 1,25 → 1,5',
      '    Nguồn!A1: - → Năm',
      '    Nguồn!B1: - → 2024',
      '    Điểm!B2: 2 → -',
    ])
  })

  it('is no more than twenty cells on the screen', () => {
    const many = (value: number) => book(Array.from({ length: 30 }, () => [value]))
    const lines = show('a.xlsx', many(1), many(2))
    expect([lines.length, lines[19], lines[20]]).toEqual([21, '    Điểm!A20: 1 → 2', '    … và 10 ô nữa'])
  })

  it('may be nothing, or not readable', () => {
    const other = makeWorkbook([
      {
        name: 'Điểm',
        rows: [
          ['01', 1.25],
          ['02', 2],
        ],
        after: '<x/>',
      },
    ])
    expect(show('a.xlsx', here, other)).toEqual(['    bảng tính: không ô nào khác'])
    expect(show('a.xlsx', bytes('x'), here)).toEqual(['    bảng tính ở đây không đọc được'])
  })
})

describe('papi upgrade', () => {
  let folder = ''
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'papi-upgrade-'))
    await runPapi(['init', 'w'], { folder })
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** A later papi, with other files in its `data/`; `null` where it ships one no more. */
  const later = (changes: Readonly<Record<string, string | null>>): Partial<Io> => {
    const nameOf = (path: string) => (path.startsWith(`${data}/`) ? path.slice(data.length + 1) : '')
    return {
      read: async (path, limit) => {
        const changed = changes[nameOf(path)]
        if (changed === null) throw new IoError('missing', path)
        return changed === undefined ? systemIo.read(path, limit) : bytes(changed)
      },
      exists: async (path) =>
        changes[nameOf(path)] === null ? false : nameOf(path) in changes || systemIo.exists(path),
      list: async (path) => {
        const names = await systemIo.list(path)
        if (path !== data || !names) return names
        const added = Object.keys(changes).filter((name) => changes[name] !== null && !name.includes('/'))
        return [...new Set([...names, ...added])].filter((name) => changes[name] !== null).sort()
      },
    }
  }
  const at = (file: string) => join(folder, 'w', file)
  const read = (file: string) => readFileSync(at(file), 'utf8')
  const edit = (file: string, from: string, to: string, base = read(file)) => {
    expect(base).toContain(from)
    return base.replace(from, to)
  }
  const state = () =>
    readdirSync(join(folder, 'w'), { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => `${name} ${statSync(at(name)).mtimeMs} ${statSync(at(name)).size}`)
  const run = (words: readonly string[], io: Partial<Io> = {}) =>
    runPapi(['upgrade', 'w', ...words], { folder, io })

  it('finds nothing new behind init, and writes nothing', async () => {
    const before = state()
    for (const words of [[], ['--apply']])
      expect(await run(words)).toEqual({
        exit: 0,
        out: 'papi 0.0.0, thư mục làm việc w (dữ liệu của papi 0.0.0): không có gì mới.\n',
        talk: '',
      })
    expect(state()).toEqual(before)
  })

  it('shows every case and writes only what may be written, only when told to', async () => {
    const calendar = edit('calendar.yaml', 'Lịch của cơ quan tổng hợp', 'Lịch mẫu của cơ quan tổng hợp')
    const letterhead = edit('letterhead.yaml', 'place: Hà Nội', 'place: Thủ đô')
    const papi = later({
      'calendar.yaml': calendar,
      'letterhead.yaml': letterhead,
      'units-mau.yaml': '# MẪU\n',
      'commendation.yaml': null,
    })
    const mine = edit('letterhead.yaml', 'name: Sở Nội vụ', 'name: Sở Nội vụ MẪU')
    const plan = `${read('plan.yaml')}# MẪU\n`
    writeFileSync(at('letterhead.yaml'), mine)
    writeFileSync(at('plan.yaml'), plan)
    rmSync(at('published.yaml'))
    writeFileSync(at('breaks.yaml'), read('breaks.yaml').replaceAll('\n', '\r\n'))
    const before = state()

    const shown = await run([], papi)
    expect(shown.exit).toBe(0)
    const [head, ...sections] = shown.out.split('\n\n')
    expect(head).toBe('papi 0.0.0, thư mục làm việc w (dữ liệu của papi 0.0.0).')
    expect(sections.map((section) => section.split('\n').filter((line) => /^( {2})?\S/.test(line)))).toEqual([
      ['Thay bằng bản của papi', '  calendar.yaml'],
      ['Thêm', '  units-mau.yaml'],
      [
        'Giữ nguyên, cần xem: đã sửa ở đây, và papi có bản khác (dòng -: ở đây; dòng +:',
        'của papi)',
        '  letterhead.yaml',
      ],
      ['Đã xoá ở đây, không lấy lại (muốn lấy lại: --take TỆP)', '  published.yaml'],
      ['Giữ nguyên: papi không còn kèm tệp này; không dùng nữa thì xoá', '  commendation.yaml'],
      ['Giữ nguyên: đã sửa ở đây, papi không có gì mới', '  plan.yaml'],
    ])
    expect(shown.out).toContain('    - # Lịch của cơ quan')
    expect(shown.out).toContain('    + # Lịch mẫu của cơ quan')
    expect(shown.out).toContain('    -     name: Sở Nội vụ MẪU\n    +     name: Sở Nội vụ\n')
    expect(shown.talk).toContain('Chưa ghi gì. Để ghi: papi upgrade w --apply')
    expect(state()).toEqual(before)

    const applied = await run(['--apply'], papi)
    expect([applied.exit, applied.out.split('\n').at(-2)]).toEqual([0, 'Đã ghi 3 tệp.'])
    expect(read('calendar.yaml')).toBe(calendar)
    expect(read('units-mau.yaml')).toBe('# MẪU\n')
    expect([read('letterhead.yaml'), read('plan.yaml')]).toEqual([mine, plan])
    expect(readdirSync(join(folder, 'w'))).not.toContain('published.yaml')
    expect(read('breaks.yaml')).toContain('\r\n')
    expect((await runPapi(['-C', 'w', 'check', '--fail-on', 'error'], { folder })).exit).toBe(0)

    // The same again: what is open stays open until the user decides, and the same bytes come out.
    const written = state()
    const again = await run(['--apply'], papi)
    expect(again.out).toContain('letterhead.yaml')
    expect(state()).toEqual(written)
    await run(['--keep', 'letterhead.yaml', '--apply'], papi)
    expect((await run([], papi)).out).not.toContain('cần xem')
    expect(read('letterhead.yaml')).toBe(mine)
    await run(['--take', 'letterhead.yaml', '--take', 'published.yaml', '--apply'], papi)
    expect(read('letterhead.yaml')).toBe(letterhead)
    expect(read('published.yaml')).toBe(readFileSync(join(data, 'published.yaml'), 'utf8'))
    expect((await run([], papi)).out).not.toContain('published.yaml')
  })

  it('writes all or nothing', async () => {
    const papi = later({ 'a-mau.yaml': '# MẪU\n', 'b-mau.yaml': '# MẪU\n' })
    const before = state()
    const write: Io['write'] = async (files) => {
      throw new IoError('disk-full', files[1]?.path ?? '')
    }
    const { exit, out } = await run(['--apply'], { ...papi, write })
    expect(exit).toBe(1)
    expect(out).not.toContain('Đã ghi')
    expect(state()).toEqual(before)
  })

  it('writes nothing where what is kept here does not go with what papi brings', async () => {
    // papi renames an agency everywhere; the file of agencies was changed here.
    const dimension = 'dimensions/7-quan-tri-moi-truong.yaml'
    const rename = (file: string) => read(file).replaceAll('so-tai-nguyen-va-moi-truong', 'so-mau')
    const papi = later({
      'agencies.yaml': rename('agencies.yaml'),
      [dimension]: rename(dimension),
    })
    writeFileSync(at('agencies.yaml'), `${read('agencies.yaml')}# MẪU\n`)
    const before = state()
    for (const words of [[], ['--apply']]) {
      const { exit, talk, out } = await run(words, papi)
      expect(exit).toBe(1)
      expect(talk).toContain('lỗi[upgrade-breaks]')
      expect(talk).toContain('không có cơ quan "so-mau"')
      expect(out).not.toContain('Đã ghi')
      expect(state()).toEqual(before)
    }
  })

  it('leaves out for good what is new with papi and not wanted', async () => {
    // A register of units as CSV goes before papi's, which would be a second one.
    const origin = read('origin.yaml').replace(/ {2}- \{ file: units\.yaml.*\n/, '')
    writeFileSync(at('origin.yaml'), origin)
    rmSync(at('units.yaml'))
    const lacks = () => !readdirSync(join(folder, 'w')).includes('units.yaml')
    expect((await run([])).out).toContain('Thêm\n  units.yaml')
    await run(['--keep', 'units.yaml', '--apply'])
    expect([lacks(), (await run(['--apply'])).out]).toEqual([true, expect.not.stringContaining('Thêm')])
    expect(lacks()).toBe(true)
  })

  it('takes over a workspace that was copied by hand', async () => {
    rmSync(at('origin.yaml'))
    writeFileSync(at('plan.yaml'), `${read('plan.yaml')}# MẪU\n`)
    const shown = await run([])
    expect(shown.out).toContain('(không có origin.yaml: chép tay)')
    expect(shown.out).toContain('Giữ nguyên, cần xem')
    await run(['--apply'])
    const { value } = readOrigin(readFileSync(at('origin.yaml')), 'origin.yaml')
    // What differs is known only when the user has decided.
    const names = value?.files.map(({ file }) => file) ?? []
    expect([names.includes('plan.yaml'), names.includes('agencies.yaml')]).toEqual([false, true])
  })

  it.each<[string, () => void, readonly string[], string, number]>([
    [
      'a newer workspace',
      () => writeFileSync(at('origin.yaml'), read('origin.yaml').replace('papi: "0.0.0"', 'papi: "0.0.1"')),
      [],
      'lỗi[workspace-newer]',
      1,
    ],
    [
      'a register that is no register',
      () => writeFileSync(at('origin.yaml'), 'papi: 1\n'),
      [],
      'lỗi[wrong-type]',
      1,
    ],
    [
      'a way out of the workspace',
      () =>
        writeFileSync(
          at('origin.yaml'),
          read('origin.yaml').replace('file: plan.yaml', 'file: "../plan.yaml"'),
        ),
      [],
      'lỗi[wrong-format]',
      1,
    ],
    ['a name that papi does not ship', () => {}, ['--take', 'plan.yml'], 'có phải: plan.yaml?', 2],
    [
      'a folder that is no workspace',
      () => rmSync(at('plan.yaml')),
      [],
      '"w" không phải là thư mục làm việc',
      2,
    ],
  ])('refuses %s', async (_, make, words, message, exit) => {
    make()
    const before = state()
    const ran = await run([...words, '--apply'])
    expect([ran.exit, ran.talk.replace(/\s+/g, ' ')]).toEqual([exit, expect.stringContaining(message)])
    expect(state()).toEqual(before)
  })

  it('never touches the plan that ships with papi', async () => {
    for (const words of [['upgrade'], ['upgrade', data], ['-C', data, 'upgrade']])
      expect((await runPapi(words, { folder })).exit).toBe(2)
  })
})
