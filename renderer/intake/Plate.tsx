import './plate.css'
import {
  type Bar,
  type Block,
  changedIn,
  diamond,
  edgeOf,
  journey,
  LEFT,
  linesOf,
  RIGHT,
  ribbon,
  SIZE,
  wedge,
} from './plateDrawing'

/** Two texts and what joins them: what Variorum does, drawn. It says nothing that the text beside it does not. */
export function Plate() {
  return (
    <svg className="plate" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} fill="none" aria-hidden="true">
      <Side blocks={LEFT} side="left" />
      <Side blocks={RIGHT} side="right" />
      {joined('same').map(([left, right]) => (
        <path key={left.top} className="plate-band k-same" d={ribbon(left, right)} />
      ))}
      {joined('edited').map(([left, right]) => (
        <path key={left.top} className="plate-band k-edited" d={ribbon(left, right)} />
      ))}
      {LEFT.filter(isOnly).map((block) => (
        <Only key={block.top} block={block} side="left" x={238} y={372} />
      ))}
      {RIGHT.filter(isOnly).map((block) => (
        <Only key={block.top} block={block} side="right" x={162} y={296} />
      ))}
      {joined('moved').map(([left, right]) => (
        <Moved key={left.top} left={left} right={right} />
      ))}
    </svg>
  )
}

const isOnly = ({ kind }: Block) => kind === 'only'

/** The blocks of a kind on the left, each with its fellow on the right, in order. */
function joined(kind: Block['kind']): [Block, Block][] {
  const right = RIGHT.filter((block) => block.kind === kind)
  return LEFT.filter((block) => block.kind === kind).flatMap((left, index): [Block, Block][] => {
    const fellow = right[index]
    return fellow ? [[left, fellow]] : []
  })
}

function Side({ blocks, side }: { blocks: readonly Block[]; side: 'left' | 'right' }) {
  return blocks.map((block) => (
    <g key={block.top} className={`k-${block.kind}`}>
      {block.kind === 'edited' && <Changed bar={changedIn(block, side)} />}
      {linesOf(block, side).map((bar) => (
        <rect key={bar.y} className="plate-line" rx="1" {...bar} />
      ))}
      {block.kind === 'moved' ? (
        <Dashes bar={edgeOf(block, side)} />
      ) : (
        <rect className="plate-edge" {...edgeOf(block, side)} />
      )}
    </g>
  ))
}

const Changed = ({ bar }: { bar: Bar }) => (
  <>
    <rect className="plate-tint" {...bar} />
    <rect className="plate-edge" x={bar.x} y={bar.y + 11} width={bar.width} height="1.5" />
  </>
)

const Dashes = ({ bar: { x, y, width, height } }: { bar: Bar }) => (
  <path className="plate-dashes" strokeWidth={width} d={`M${x + width / 2} ${y}v${height}`} />
)

function Only({ block, side, x, y }: { block: Block; side: 'left' | 'right'; x: number; y: number }) {
  return (
    <g className="k-only">
      <path className="plate-band" d={wedge(block, side, y)} />
      <path className="plate-edge" d={diamond(x, y)} />
    </g>
  )
}

function Moved({ left, right }: { left: Block; right: Block }) {
  const { way, head } = journey(left, right)
  return (
    <g className="k-moved">
      <path className="plate-clear" d={way} />
      <path className="plate-way" d={way} />
      <path className="plate-edge" d={head} />
    </g>
  )
}
