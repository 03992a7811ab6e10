/* global papi */
// Runs twice: in the page, and in a worker made from this very script, so that a large file does not stop the page.
;(() => {
  const { checkFile, unpackFrame, showResult, showShell } = papi

  /** @param {string} json @param {(message: object) => void} answer */
  const makeChecker = (json, answer) => {
    const frame = unpackFrame(json)
    return async ({ file, today }) => {
      const given = {
        name: file.name.normalize('NFC'),
        size: file.size,
        read: async () => new Uint8Array(await file.arrayBuffer()),
      }
      try {
        answer({ marked: await checkFile(frame, given, today, (found) => answer({ found })) })
      } catch {
        answer({})
      }
    }
  }

  if (typeof document === 'undefined') {
    let check
    self.onmessage = ({ data }) => {
      if (data.frame) check = makeChecker(data.frame, (message) => self.postMessage(message))
      else check(data)
    }
    return
  }

  const source = document.currentScript.textContent
  const at = (id) => document.getElementById(id)
  const facts = JSON.parse(at('ve-trang').textContent)
  const texts = {
    vi: {
      busy: 'Đang kiểm tra…',
      one: 'Mỗi lần chỉ kiểm tra một tệp.',
      long: 'Tệp đọc quá lâu nên đã dừng. Kiểm tra xem có đúng là biểu không.',
      failed: 'Không đọc được tệp. Đóng tệp trong Excel hoặc WPS rồi chọn lại.',
      copy: 'Lưu bản có đánh dấu chỗ cần sửa',
      done: 'Đã kiểm tra xong.',
    },
    en: {
      busy: 'Checking…',
      one: 'One file at a time.',
      long: 'The file took too long and was given up. Check that it is the form.',
      failed: 'The file could not be read. Close it in Excel or WPS and choose it again.',
      copy: 'Save a copy with the places marked',
      done: 'Checked.',
    },
  }
  /** Far above the time that reading a file may take (milliseconds). */
  const longest = 60_000

  let language = 'vi'
  let found
  let marked
  let link
  let worker
  let timer
  let said = ''

  const say = (key) => {
    said = key
    at('trang-thai').textContent = texts[language][key] ?? ''
  }

  const showCopy = () => {
    const place = at('ban-danh-dau')
    if (!place || !marked) return
    place.textContent = marked.refused.map(({ message }) => message[language]).join(' ')
    if (!link) return
    const anchor = document.createElement('a')
    anchor.href = link
    anchor.download = marked.name
    anchor.textContent = texts[language].copy
    place.prepend(anchor)
  }

  const show = () => {
    at('tim-thay').innerHTML = found ? showResult(found, language) : ''
    at('in').hidden = !found
    showCopy()
  }

  const stop = () => {
    clearTimeout(timer)
    worker?.terminate()
    worker = undefined
  }

  const hear = (message) => {
    if (message.found) {
      found = message.found
      show()
      at('ket-qua').focus()
    } else if (message.marked) {
      stop()
      marked = message.marked
      if (marked.bytes) link = URL.createObjectURL(new Blob([marked.bytes]))
      showCopy()
      say('done')
    } else {
      stop()
      say('failed')
    }
  }

  /** Gives what takes a file: a worker, or this page where the browser has none for a page from the disk. */
  const startChecker = () => {
    const frame = at('khung').textContent
    try {
      const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
      worker = new Worker(address)
      URL.revokeObjectURL(address)
    } catch {
      return makeChecker(frame, hear)
    }
    worker.onmessage = ({ data }) => hear(data)
    worker.onerror = () => hear({})
    worker.postMessage({ frame })
    return (message) => worker.postMessage(message)
  }

  const take = (files) => {
    if (files.length === 0) return
    if (files.length > 1) return say('one')
    if (link) URL.revokeObjectURL(link)
    found = marked = link = undefined
    show()
    say('busy')
    stop()
    const check = startChecker()
    timer = setTimeout(() => {
      stop()
      say('long')
    }, longest)
    const now = new Date()
    const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
    check({ file: files[0], today })
  }

  const dress = () => {
    document.documentElement.lang = language
    at('tep').onchange = ({ target }) => {
      take([...target.files])
      target.value = ''
    }
    at('in').onclick = () => print()
    at('doi-tieng').onclick = () => {
      language = language === 'vi' ? 'en' : 'vi'
      at('trang').innerHTML = showShell(facts, language)
      document.title = document.querySelector('h1').textContent
      dress()
      show()
      say(said)
      at('doi-tieng').focus()
    }
  }

  document.ondragover = (event) => {
    event.preventDefault()
    at('tha').classList.add('over')
  }
  document.ondragleave = () => at('tha').classList.remove('over')
  document.ondrop = (event) => {
    event.preventDefault()
    at('tha').classList.remove('over')
    take([...event.dataTransfer.files])
  }
  dress()
  say('')
})()
