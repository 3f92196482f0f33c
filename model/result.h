#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace parallax {

enum class ErrorCode { NotFound, Malformed, TooNew, Busy, Denied, Io, Conflict, Unsupported, TooLarge };

/// One cause, one code, one sentence with the value in it.
/// \a where names the place: "policy.json: /nations/QMR/ceilings/8", "line 14", a file name.
struct Error
{
    ErrorCode code = ErrorCode::Malformed;
    QString what;
    QString where;

    bool operator==(const Error &) const = default;
};

/// A value, or one Error. g++ 12 has no std::expected.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_state.index() == 0; }
    const T &operator*() const & { return std::get<0>(m_state); }
    T &operator*() & { return std::get<0>(m_state); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &std::get<0>(m_state); }
    T *operator->() { return &std::get<0>(m_state); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    explicit operator bool() const { return !m_error; }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace parallax
