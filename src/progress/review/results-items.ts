import type { PublishedFigure } from '../../plan/published.ts'
import { listCodes, totalCode } from '../../results/codes.ts'
import type { Results, Standing } from '../../results/results.ts'
import { formatNumber, joinWords, sameWords, showDay, type Words } from '../../vi.ts'
import { ownIn } from '../edition.ts'
import { itemOf, itemUnless, type ReviewInput, type ReviewItem, type ReviewSource, scopeOf } from './item.ts'

type Figure = Pick<PublishedFigure, 'rank' | 'of' | 'score' | 'group'>

/** `24/63, 4,2760 điểm, nhóm 2`: what of a figure is given. */
const describeFigure = ({ rank, of, score, group }: Figure): Words =>
  joinWords(
    [
      ...(rank === undefined ? [] : [{ vi: `${rank}/${of}`, en: `${rank} of ${of}` }]),
      ...(score === undefined
        ? []
        : [{ vi: `${formatNumber(score, 4)} điểm`, en: `${score.toFixed(4)} points` }]),
      ...(group === undefined ? [] : [{ vi: `nhóm ${group}`, en: `group ${group}` }]),
    ],
    ', ',
  )

/** Only the parts that differ from what follows from the scores; `undefined` where none does. */
const keepDifferences = (printed: Figure, own: Standing): readonly [Figure, Figure] | undefined => {
  const rank = printed.rank !== undefined && (printed.rank !== own.rank || printed.of !== own.of)
  // A score is compared by the decimals that were printed: `43,96` agrees with 43,9612.
  const decimals = Math.min(4, String(printed.score).split('.')[1]?.length ?? 0)
  const score = printed.score !== undefined && printed.score.toFixed(decimals) !== own.score.toFixed(decimals)
  const group = printed.group !== undefined && own.group !== null && printed.group !== own.group.number
  if (!rank && !score && !group) return undefined
  const keep = (figure: Figure): Figure => ({
    ...(rank && { rank: figure.rank, of: figure.of }),
    ...(score && { score: figure.score }),
    ...(group && { group: figure.group }),
  })
  return [keep(printed), keep({ ...own, group: own.group?.number })]
}

/** What others printed of the edition that is shown, where it differs from what follows from the scores. */
const reviewPublished = ({ workspace, facts, editions }: ReviewInput): readonly ReviewItem[] => {
  const year = facts.resultsYear
  const names = new Map(listCodes(workspace.dimensions, year).map(({ code, name }) => [code, name]))
  names.set(totalCode, { vi: 'Chỉ số PAPI', en: 'PAPI' })
  const compare = ({ code, ...printed }: PublishedFigure): readonly (Words & { readonly name: string })[] => {
    const own = ownIn(workspace, editions.get(year), code)
    const [theirs, ours] = ((own && keepDifferences(printed, own)) ?? []).map(describeFigure)
    const name = names.get(code) ?? sameWords(code)
    if (!theirs || !ours) return []
    return [
      {
        name: name.vi,
        vi: `${name.vi}: ${theirs.vi}, theo điểm là ${ours.vi}`,
        en: `${name.en}: ${theirs.en}, by the scores ${ours.en}`,
      },
    ]
  }
  return (workspace.published?.published ?? [])
    .filter((one) => one.year === year)
    .flatMap(({ source, title, on, figures }) => {
      const differences = figures.flatMap(compare)
      return itemOf(differences, {
        kind: 'published-differs',
        about: differences.map(({ name }) => name),
        says: {
          vi: `${source} ngày ${showDay(on)} (“${title}”) nêu số liệu khác`,
          en: `${source} of ${showDay(on)} ("${title}") prints other figures`,
        },
        closes: {
          vi: 'Đối chiếu với bản công bố của PAPI, chuẩn bị giải trình khi được hỏi (địa chỉ bài: published.yaml)',
          en: 'Compare with what PAPI published and be ready to explain (address: published.yaml)',
        },
      })
    })
}

/** Scores of a research file, or without an address or a day, cannot be traced to the publisher. */
const lacks = ({ source: { edition, remarks } }: Results): boolean => {
  const text = [edition, ...remarks].join(' ')
  return !/https?:\/\//.test(text) || !/\d{1,2}\/\d{1,2}\/\d{4}/.test(text)
}

/** Editions whose sheet "Nguồn" does not name both where the file is and when it was fetched. */
const reviewSources = ({ facts, editions }: ReviewInput): readonly ReviewItem[] => {
  const without = facts.years.filter((year) => {
    const edition = editions.get(year)
    return edition !== undefined && lacks(edition.results)
  })
  const [first, last] = [without[0], without.at(-1)]
  const whole = without.length > 2 && Number(last) - Number(first) === without.length - 1
  const years = whole ? `${first}-${last}` : without.join(', ')
  return itemUnless(without.length === 0, {
    kind: 'source-incomplete',
    about: ['Nguồn số liệu'],
    says: {
      vi: `Tệp kết quả PAPI ${years} chưa ghi đủ địa chỉ và ngày lấy số liệu`,
      en: `The results of PAPI ${years} do not name both an address and a day of retrieval`,
    },
    why: {
      vi: 'Người đọc không tìm lại được nguồn của điểm để đối chiếu',
      en: 'A reader cannot find where the scores come from',
    },
    closes: {
      vi: 'Ghi vào trang "Nguồn" của results/<năm>.xlsx',
      en: 'Write them on the sheet "Nguồn" of results/<year>.xlsx, or import the publisher\'s file',
    },
  })
}

const reviewSamples = ({ facts: { samples, resultsYear } }: ReviewInput): readonly ReviewItem[] =>
  itemUnless(samples.length === 0, {
    kind: 'sample-change',
    about: ['mẫu khảo sát'],
    says: {
      vi: `PAPI ${samples.join(', ')}: có vẻ khảo sát ở địa bàn khác kỳ trước`,
      en: `PAPI ${samples.join(', ')} seems to rest on other survey places than the edition before`,
    },
    why: {
      vi: `Thứ tự của hầu hết địa phương đổi khác thường; so sánh từ trước năm đó đến năm ${resultsYear} phải dè dặt`,
      en: `The order of most provinces changed unusually; comparisons from before to ${resultsYear} carry a reserve`,
    },
    closes: {
      vi: 'Hỏi cơ quan công bố; kết luận thì sửa samples trong breaks.yaml',
      en: 'Ask the publisher; once it is settled, change samples in breaks.yaml',
    },
  })

/** Without intervals of the publisher the certainty of a rank is not known. */
export const reviewIntervals: ReviewSource = ({ facts: { resultsYear }, documentFacts: { insight } }) =>
  itemUnless(Boolean(insight.sure?.total), {
    kind: 'interval-missing',
    says: {
      vi: `Nguồn số liệu PAPI ${resultsYear} không nêu khoảng tin cậy`,
      en: `The source of PAPI ${resultsYear} gives no intervals`,
    },
    why: {
      vi: 'Không xác định được thứ hạng, mức tăng giảm chắc chắn đến đâu; văn bản không nói về điều này',
      en: 'The certainty of ranks and changes is not known; the document does not mention it',
    },
    closes: {
      vi: 'Có khoảng tin cậy thì ghi vào cột 0-ci95-low, 0-ci95-high',
      en: 'Where they are published, enter them in 0-ci95-low and 0-ci95-high',
    },
  })

const reviewAwaited = ({ facts: { results, year } }: ReviewInput): readonly ReviewItem[] =>
  itemUnless(results.awaited === null, {
    kind: 'results-awaited',
    says: {
      vi: `Chưa có kết quả PAPI ${results.awaited}; văn bản dùng kết quả PAPI ${results.year}`,
      en: `The results of PAPI ${results.awaited} are not out; those of ${results.year} are shown`,
    },
    why: {
      vi: `Chưa đánh giá được chỉ tiêu năm ${year}; văn bản nói rõ điều này`,
      en: `Targets of ${year} are not judged; the document says so`,
    },
    closes: {
      vi: `Khi công bố: papi results import, lập lại không có --results`,
      en: `Once they are out: papi results import, and draft without --results`,
    },
  })

/** The scores: whose they are, what others made of them, what is still to come. */
export const reviewResults: ReviewSource = (input) =>
  input.documentFacts.agency
    ? [...reviewAwaited(input), ...reviewPublished(input).filter((item) => concerns(item, input))]
    : [...reviewAwaited(input), ...reviewPublished(input), ...reviewSamples(input), ...reviewSources(input)]

/** Whether an item is about a dimension of the agency. */
const concerns = ({ about }: ReviewItem, input: ReviewInput): boolean =>
  scopeOf(input).rows.some(({ name, dimension }) => about.includes(name) || about.includes(dimension.name))
