// What the page can do beyond being read: sort and filter the table, open a row by its address. Nothing is kept or sent.

{
  const byId = (id) => document.getElementById(id)
  const table = byId('bang')
  const body = table.tBodies[0]
  const rows = [...body.rows]
  const collator = new Intl.Collator('vi', { numeric: true })

  // Sorting

  const keyOf = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent

  /** What is missing stays last, whichever way the others go. */
  const compareRows = (column, numeric, direction) => (one, other) => {
    const [a, b] = [keyOf(one, column), keyOf(other, column)]
    if (a === '' || b === '') return (a === '') - (b === '')
    return direction * (numeric ? a - b : collator.compare(a, b))
  }

  const heads = [...table.querySelectorAll('th[data-column]')]

  const sortBy = (head) => {
    const isAscending = head.getAttribute('aria-sort') !== 'ascending'
    for (const one of heads) one.removeAttribute('aria-sort')
    head.setAttribute('aria-sort', isAscending ? 'ascending' : 'descending')
    const column = Number(head.dataset.column)
    const direction = isAscending ? 1 : -1
    // From the plan's order each time: equals stay in it.
    body.append(...[...rows].sort(compareRows(column, head.dataset.order === 'number', direction)))
    table.classList.toggle('sorted', column !== 0 || !isAscending)
  }

  for (const head of heads) {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    button.addEventListener('click', () => sortBy(head))
    head.append(button)
  }

  // Filtering

  /** As `fold` of papi: no tone marks, no case, đ as d, signs between words as one space. */
  const fold = (text) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[đð]/g, 'd')
      .replace(/[\s\p{Z}.,\-–]+/gu, ' ')
      .trim()

  const text = byId('loc-chu')
  const [agency, dimension, status, year] = ['loc-co-quan', 'loc-chi-so', 'loc-ket-qua', 'loc-nam'].map(byId)

  const filterRows = () => {
    const words = fold(text.value)
    const wanted = `${year.value}:${status.value}`
    const isShown = ({ dataset }) =>
      dataset.words.includes(words) &&
      (agency.value === '' || dataset.lead.split(' ').includes(agency.value)) &&
      (dimension.value === '' || dataset.dimension === dimension.value) &&
      (status.value === '' || dataset.status.split(' ').includes(wanted))
    for (const row of rows) row.hidden = !isShown(row)
    const shown = rows.filter((row) => !row.hidden).length
    byId('so-dong').textContent = `Hiện ${shown}/${rows.length} nội dung`
  }

  const fields = [text, agency, dimension, status, year]
  for (const field of fields) field.addEventListener('input', filterRows)
  byId('bo-loc').addEventListener('click', () => {
    for (const field of [text, agency, dimension, status]) field.value = ''
    year.selectedIndex = 0
    filterRows()
    text.focus()
  })
  byId('loc').hidden = false
  // A browser may keep what was typed before the page was loaded anew.
  filterRows()

  // Rows, by address

  const details = [...document.querySelectorAll('details')]
  let followed = null

  /** Opens what the address names, and closes what it named before. */
  const follow = () => {
    const id = location.hash.slice(1)
    const opened = byId(id)?.closest('details') ?? null
    if (followed && followed.row !== opened) {
      followed.row.open = false
      if (id === '' || id === 'bang-chi-tieu')
        table.querySelector(`a[href="#${followed.id}"]`)?.focus({ preventScroll: true })
    }
    followed = opened && { row: opened, id }
    if (!opened) return
    opened.open = true
    opened.scrollIntoView()
    opened.querySelector('summary').focus({ preventScroll: true })
  }
  addEventListener('hashchange', follow)
  // The same address once more, after its row was closed by hand.
  addEventListener('click', ({ target }) => {
    if (target.closest('a')?.hash === location.hash) follow()
  })
  follow()

  const all = byId('mo-het')
  all.hidden = false
  all.addEventListener('click', () => {
    const isOpening = details.some(({ open }) => !open)
    for (const one of details) one.open = isOpening
    all.textContent = isOpening ? 'Đóng tất cả' : 'Mở tất cả'
  })
}
