#include "model/document/product.h"

#include "model/document/numbering.h"

namespace parallax {

namespace {

constexpr size_t kIdsPerShard = 64;

quint32 idHash(const PortionId &id)
{
    const size_t hash = qHash(id);
    return quint32(hash ^ (quint64(hash) >> 32));
}

} // namespace

/// Portions with what is read of them most often beside them, so that a search or a count touches no portion.
struct Product::Block
{
    std::vector<PortionPtr> portions;
    std::vector<quint32> hashes;
    std::vector<NumberItem> items;
    NumberSummary numbers;

    void insert(size_t at, PortionPtr portion)
    {
        hashes.insert(hashes.begin() + ptrdiff_t(at), idHash(portion->id));
        items.insert(items.begin() + ptrdiff_t(at), numberItemOf(*portion));
        portions.insert(portions.begin() + ptrdiff_t(at), std::move(portion));
    }
    void erase(size_t at)
    {
        hashes.erase(hashes.begin() + ptrdiff_t(at));
        items.erase(items.begin() + ptrdiff_t(at));
        portions.erase(portions.begin() + ptrdiff_t(at));
    }
    void count()
    {
        numbers = {};
        for (const NumberItem &item : items)
            numbers.add(item);
    }
};

int Product::blockOf(int row) const
{
    const auto after = std::upper_bound(m_blocks.begin(), m_blocks.end(), row,
                                        [](int wanted, const Place &place) { return wanted < place.start; });
    return int(after - m_blocks.begin()) - 1;
}

const PortionPtr &Product::at(int row) const
{
    Q_ASSERT(row >= 0 && row < m_size);
    const Place &place = m_blocks[size_t(blockOf(row))];
    return place.block->portions[size_t(row - place.start)];
}

int Product::rowOf(const PortionId &id) const
{
    if (m_index.empty())
        return -1;
    const quint32 hash = idHash(id);
    const Shard &shard = *m_index[hash & (m_index.size() - 1)];
    for (auto entry = std::lower_bound(shard.begin(), shard.end(), std::pair(hash, 0u));
         entry != shard.end() && entry->first == hash; ++entry) {
        const auto place = std::find_if(m_blocks.begin(), m_blocks.end(),
                                        [&](const Place &candidate) { return candidate.serial == entry->second; });
        Q_ASSERT(place != m_blocks.end());
        const Block &block = *place->block;
        for (size_t i = 0; i < block.hashes.size(); ++i) {
            if (block.hashes[i] == hash && block.portions[i]->id == id)
                return place->start + int(i);
        }
    }
    return -1;
}

Product::Block &Product::writable(int block)
{
    std::shared_ptr<Block> &pointer = m_blocks[size_t(block)].block;
    // Alone here means alone everywhere: another owner could only come from a copy of this very product.
    if (pointer.use_count() != 1)
        pointer = std::make_shared<Block>(*pointer);
    return *pointer;
}

void Product::shiftStarts(int fromBlock, int by)
{
    for (size_t i = size_t(fromBlock); i < m_blocks.size(); ++i)
        m_blocks[i].start += by;
}

void Product::insert(int row, PortionPtr portion)
{
    Q_ASSERT(portion && row >= 0 && row <= m_size);
    if (m_blocks.empty())
        m_blocks.push_back({std::make_shared<Block>(), 0, m_nextSerial++});
    int block = row == m_size ? int(m_blocks.size()) - 1 : blockOf(row);
    if (m_blocks[size_t(block)].block->portions.size() >= kBlockSize) {
        if (row == m_size) {
            // Reading a product appends only: full blocks, none half empty.
            m_blocks.push_back({std::make_shared<Block>(), m_size, m_nextSerial++});
            ++block;
        } else {
            split(block);
            block = blockOf(row);
        }
    }
    Block &target = writable(block);
    const quint32 hash = idHash(portion->id);
    target.insert(size_t(row - m_blocks[size_t(block)].start), std::move(portion));
    target.count();
    ++m_size;
    shiftStarts(block + 1, 1);
    growIndex();
    index(hash, m_blocks[size_t(block)].serial);
}

void Product::remove(int row)
{
    Q_ASSERT(row >= 0 && row < m_size);
    const int block = blockOf(row);
    Block &target = writable(block);
    const size_t at = size_t(row - m_blocks[size_t(block)].start);
    unindex(target.hashes[at], m_blocks[size_t(block)].serial);
    target.erase(at);
    target.count();
    --m_size;
    shiftStarts(block + 1, -1);
    if (target.portions.empty())
        m_blocks.erase(m_blocks.begin() + block);
    else if (target.portions.size() < kBlockSize / 4)
        joinWithNext(block);
}

void Product::replace(int row, PortionPtr portion)
{
    Q_ASSERT(portion && row >= 0 && row < m_size);
    const int block = blockOf(row);
    Block &target = writable(block);
    const size_t at = size_t(row - m_blocks[size_t(block)].start);
    const quint32 hash = idHash(portion->id);
    if (hash != target.hashes[at]) {
        const quint32 serial = m_blocks[size_t(block)].serial;
        unindex(target.hashes[at], serial);
        index(hash, serial);
        target.hashes[at] = hash;
    }
    const NumberItem item = numberItemOf(*portion);
    target.portions[at] = std::move(portion);
    if (item != target.items[at]) {
        target.items[at] = item;
        target.count();
    }
}

void Product::split(int block)
{
    Block &left = writable(block);
    const auto middle = ptrdiff_t(left.portions.size() / 2);
    auto right = std::make_shared<Block>();
    right->portions.assign(left.portions.begin() + middle, left.portions.end());
    right->hashes.assign(left.hashes.begin() + middle, left.hashes.end());
    right->items.assign(left.items.begin() + middle, left.items.end());
    left.portions.resize(size_t(middle));
    left.hashes.resize(size_t(middle));
    left.items.resize(size_t(middle));
    left.count();
    right->count();
    const Place from = m_blocks[size_t(block)];
    const Place to{right, from.start + int(middle), m_nextSerial++};
    for (quint32 hash : right->hashes) {
        unindex(hash, from.serial);
        index(hash, to.serial);
    }
    m_blocks.insert(m_blocks.begin() + block + 1, to);
}

void Product::joinWithNext(int block)
{
    if (size_t(block) + 1 >= m_blocks.size())
        return;
    const Place next = m_blocks[size_t(block) + 1];
    if (m_blocks[size_t(block)].block->portions.size() + next.block->portions.size() > kBlockSize / 2)
        return;
    Block &left = writable(block);
    const quint32 serial = m_blocks[size_t(block)].serial;
    for (quint32 hash : next.block->hashes) {
        unindex(hash, next.serial);
        index(hash, serial);
    }
    left.portions.insert(left.portions.end(), next.block->portions.begin(), next.block->portions.end());
    left.hashes.insert(left.hashes.end(), next.block->hashes.begin(), next.block->hashes.end());
    left.items.insert(left.items.end(), next.block->items.begin(), next.block->items.end());
    left.count();
    m_blocks.erase(m_blocks.begin() + block + 1);
}

void Product::index(quint32 hash, quint32 serial)
{
    std::shared_ptr<Shard> &shard = m_index[hash & (m_index.size() - 1)];
    if (shard.use_count() != 1)
        shard = std::make_shared<Shard>(*shard);
    const std::pair entry(hash, serial);
    shard->insert(std::lower_bound(shard->begin(), shard->end(), entry), entry);
}

void Product::unindex(quint32 hash, quint32 serial)
{
    std::shared_ptr<Shard> &shard = m_index[hash & (m_index.size() - 1)];
    if (shard.use_count() != 1)
        shard = std::make_shared<Shard>(*shard);
    const std::pair entry(hash, serial);
    const auto found = std::lower_bound(shard->begin(), shard->end(), entry);
    Q_ASSERT(found != shard->end() && *found == entry);
    shard->erase(found);
}

void Product::growIndex()
{
    if (!m_index.empty() && size_t(m_size) <= m_index.size() * kIdsPerShard)
        return;
    const size_t shards = m_index.empty() ? 1 : m_index.size() * 2;
    std::vector<std::shared_ptr<Shard>> grown(shards);
    for (std::shared_ptr<Shard> &shard : grown)
        shard = std::make_shared<Shard>();
    for (const auto &old : m_index) {
        for (const auto &entry : *old)
            grown[entry.first & (shards - 1)]->push_back(entry);
    }
    m_index = std::move(grown);
}

NumberState Product::numberStateAt(int row) const
{
    Q_ASSERT(row >= 0 && row < m_size);
    const int block = blockOf(row);
    NumberState state;
    for (int i = 0; i < block; ++i)
        m_blocks[size_t(i)].block->numbers.applyTo(state);
    const Place &place = m_blocks[size_t(block)];
    const size_t at = size_t(row - place.start);
    for (size_t i = 0; i <= at; ++i)
        state.step(place.block->items[i]);
    return state;
}

QString Product::numberAt(int row) const
{
    return numberStateAt(row).print(at(row)->kind);
}

bool Product::operator==(const Product &other) const
{
    if (m_size != other.m_size || !(head == other.head))
        return false;
    for (int row = 0; row < m_size; ++row) {
        const PortionPtr &a = at(row);
        const PortionPtr &b = other.at(row);
        if (a != b && !(*a == *b))
            return false;
    }
    return true;
}

} // namespace parallax
