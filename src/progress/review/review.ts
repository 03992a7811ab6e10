import { reviewAhead, reviewPassed } from './ahead-items.ts'
import { reviewCauses } from './cause-items.ts'
import type { ReviewInput, ReviewItem, ReviewSource, ReviewTopic } from './item.ts'
import {
  reviewDeadline,
  reviewExplaining,
  reviewNames,
  reviewPaper,
  reviewReminder,
  reviewRequest,
} from './paper-items.ts'
import { reviewNextPeriod, reviewPeriod, reviewPlan, reviewTargets } from './plan-items.ts'
import {
  reviewAwards,
  reviewCommunication,
  reviewDirection,
  reviewGoals,
  reviewInspections,
} from './record-items.ts'
import { reviewReports, reviewUnits } from './report-items.ts'
import { reviewIntervals, reviewResults } from './results-items.ts'

const sources: Readonly<Record<ReviewTopic, ReviewSource>> = {
  reports: (input) => [...reviewReports(input), ...reviewUnits(input)],
  causes: (input) => [...reviewCauses(input), ...reviewPassed(input)],
  ahead: reviewAhead,
  period: reviewPeriod,
  'next-period': reviewNextPeriod,
  goals: reviewGoals,
  direction: reviewDirection,
  communication: reviewCommunication,
  inspections: reviewInspections,
  names: reviewNames,
  deadline: reviewDeadline,
  awards: reviewAwards,
  request: reviewRequest,
  reminder: reviewReminder,
  explaining: reviewExplaining,
  results: reviewResults,
  intervals: reviewIntervals,
  targets: reviewTargets,
  plan: reviewPlan,
  paper: reviewPaper,
}

/**
 * What an officer has to know of a document before it is signed: those items first that change a sentence of it. Only
 * topics that the document rests on; empty where there is nothing.
 */
export const reviewDocument = (topics: readonly ReviewTopic[], input: ReviewInput): readonly ReviewItem[] => {
  const items = (Object.keys(sources) as ReviewTopic[]).flatMap((topic) =>
    topics.includes(topic) ? sources[topic](input) : [],
  )
  return [...items.filter(({ blocking }) => blocking), ...items.filter(({ blocking }) => !blocking)]
}

/** Whether a document is still a draft: an open item changes a sentence of it. */
export const isDraft = (items: readonly ReviewItem[]): boolean => items.some(({ blocking }) => blocking)
