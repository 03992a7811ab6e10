import { gap, heading, makeTable, type Part, plain, type Table } from '../answer/answer.ts'
import { inDocument, keys, value } from '../answer/fields.ts'
import { kindWords } from '../plan/unit.ts'
import { isHeard } from '../progress/units.ts'
import { capital, fileFields, receiptFields } from './status-fields.ts'
import { answerStates, answerWords, countAnswers } from './status-model.ts'
import {
  type LevelView,
  type ListedUnit,
  listToCall,
  tellContact,
  tellExceptions,
  tellLevel,
} from './status-units.ts'

const count = (number: number) => ({ number, digits: 0 })

const tabulateKinds = ({ title, kinds, units }: LevelView): Table =>
  makeTable<LevelView['kinds'][number]>({
    name: { vi: `${title.vi} theo loại`, en: `${title.en} by kind` },
    rows: kinds,
    only: 'document',
    fields: [
      inDocument({ vi: 'Loại', en: 'Kind' }, ({ kind }) => capital(kindWords[kind])),
      inDocument({ vi: 'Số đơn vị', en: 'Units' }, ({ total }) => count(total)),
      inDocument({ vi: 'Đã gửi', en: 'Answered at all' }, ({ heard }) => count(heard)),
      ...answerStates.map((state) =>
        inDocument<LevelView['kinds'][number]>(capital(answerWords[state]), ({ kind }) =>
          count(countAnswers(units.filter((unit) => unit.kind === kind))[state]),
        ),
      ),
    ],
  })

const tabulateUnits = ({ id, title, units, asked }: LevelView): Table =>
  makeTable<ListedUnit>({
    key: 'units',
    name: title,
    rows: units,
    only: 'document',
    fields: [
      value('level', () => id),
      value('unit', ({ code }) => code),
      inDocument({ vi: 'Mã', en: 'Code' }, ({ code }) => code),
      ...keys('name', 'answered'),
      value('kind', ({ kind }) => kindWords[kind]),
      inDocument({ vi: 'Đơn vị', en: 'Unit' }, ({ name }) => name),
      inDocument({ vi: 'Loại', en: 'Kind' }, ({ kind }) => kindWords[kind]),
      ...receiptFields<ListedUnit>(),
      inDocument({ vi: 'Nội dung đã báo cáo', en: 'Passages answered' }, (unit) =>
        isHeard(unit) ? `${unit.answered}/${asked}` : '',
      ),
      ...fileFields<ListedUnit>(),
    ],
  })

const tabulateContacts = (level: LevelView): Table =>
  makeTable<ListedUnit>({
    name: { vi: `Danh bạ ${level.title.vi}`, en: `Contacts, ${level.title.en}` },
    rows: listToCall(level),
    only: 'document',
    fields: [
      inDocument({ vi: 'Đơn vị', en: 'Unit' }, ({ name }) => name),
      inDocument({ vi: 'Tình hình', en: 'Status' }, ({ state }) => capital(answerWords[state])),
      inDocument({ vi: 'Người liên hệ', en: 'Contact' }, ({ contact }) => contact.person),
      inDocument({ vi: 'Điện thoại', en: 'Phone' }, ({ contact }) => contact.phone),
      inDocument({ vi: 'Thư điện tử', en: 'E-mail' }, ({ contact }) => contact.email),
    ],
  })

/** A level whose units the register lists: the exceptions as text, all units in a document; whom to call only if asked. */
export const tabulateLevel = (level: LevelView, contacts: boolean): readonly Part[] => [
  gap,
  heading(tellLevel(level)),
  ...[...tellExceptions(level), ...(contacts ? listToCall(level).map(tellContact) : [])].map((words) =>
    plain(words, { hang: 2 }),
  ),
  tabulateKinds(level),
  tabulateUnits(level),
  ...(contacts ? [tabulateContacts(level)] : []),
]
