#pragma once

#include <QRgb>

#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace parallax {

/// What stands where on one face of a cube map: s runs along ±one axis from column 0, t along ±another from row 0.
/// Source: OpenGL 3.3 core, 3.8.10, table 3.19 (s_c, t_c and m_a of each face), in the order of GL_TEXTURE_CUBE_MAP_POSITIVE_X + i.
struct CubeFace
{
    int axis;
    float sign;
    int sAxis;
    float sSign;
    int tAxis;
    float tSign;
};
inline constexpr std::array<CubeFace, 6> kCubeFaces{{
    {0, 1, 2, -1, 1, -1},
    {0, -1, 2, 1, 1, -1},
    {1, 1, 0, 1, 2, 1},
    {1, -1, 0, 1, 2, -1},
    {2, 1, 0, 1, 1, -1},
    {2, -1, 0, -1, 1, -1},
}};

/// A place on a cube map: s and t in [0, 1].
struct CubePlace
{
    int face;
    float s;
    float t;
};

/// Where a direction of any length but 0 meets the cube.
inline CubePlace cubePlace(float x, float y, float z)
{
    const float v[3] = {x, y, z};
    const float ax = std::abs(x), ay = std::abs(y), az = std::abs(z);
    const int axis = ax >= ay && ax >= az ? 0 : ay >= az ? 1 : 2;
    const int i = 2 * axis + (v[axis] < 0 ? 1 : 0);
    const CubeFace &face = kCubeFaces[i];
    const float half = 0.5f / std::abs(v[axis]);
    return {i, v[face.sAxis] * face.sSign * half + 0.5f, v[face.tAxis] * face.tSign * half + 0.5f};
}

/// And back, as a direction to the face of the cube of half edge 1.
inline Eigen::Vector3f cubeDirection(const CubePlace &place)
{
    const CubeFace &face = kCubeFaces[place.face];
    Eigen::Vector3f v;
    v[face.axis] = face.sign;
    v[face.sAxis] = face.sSign * (2 * place.s - 1);
    v[face.tAxis] = face.tSign * (2 * place.t - 1);
    return v;
}

/// From \a a at weight 0 to \a b at 256.
inline quint8 mixed(quint8 a, quint8 b, int weight)
{
    return quint8((a * (256 - weight) + b * weight + 128) >> 8);
}

/// The same for each channel of a colour.
inline QRgb mixed(QRgb a, QRgb b, int weight)
{
    const quint32 w = quint32(weight), v = 256 - w;
    const quint32 low = ((a & 0xff00ffu) * v + (b & 0xff00ffu) * w + 0x800080u) >> 8;
    const quint32 high = ((a >> 8) & 0xff00ffu) * v + ((b >> 8) & 0xff00ffu) * w + 0x800080u;
    return (low & 0xff00ffu) | (high & 0xff00ff00u);
}

/// A picture on the six faces of a cube, looked up by direction. Faces lie behind one another, rows from the top, as
/// glTexImage2D takes them: colours as GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, shades as GL_RED, GL_UNSIGNED_BYTE.
template <typename Texel>
class CubeMap
{
public:
    /// texelAt(x, y, z) is asked at the middle of each texel.
    template <typename Function>
    static CubeMap made(int size, Function &&texelAt)
    {
        CubeMap map;
        map.m_size = size;
        map.m_texels.reserve(6 * size_t(size) * size_t(size));
        const float scale = 1.0f / float(size);
        for (int face = 0; face < 6; ++face)
            for (int row = 0; row < size; ++row)
                for (int column = 0; column < size; ++column) {
                    const Eigen::Vector3f v = cubeDirection({face, (float(column) + 0.5f) * scale, (float(row) + 0.5f) * scale});
                    map.m_texels.push_back(texelAt(v.x(), v.y(), v.z()));
                }
        return map;
    }

    /// Texels along one edge.
    int size() const { return m_size; }
    const Texel *face(int i) const { return m_texels.data() + size_t(i) * size_t(m_size) * size_t(m_size); }

    /// The nearest texel. The direction may have any length; one that is none, 0 or not finite, gets any texel.
    Texel sample(float x, float y, float z) const
    {
        const CubePlace place = cubePlace(x, y, z);
        return face(place.face)[int(within(place.t * float(m_size))) * m_size + int(within(place.s * float(m_size)))];
    }

    /// Between the four nearest of the face; at its edge, the two or the one that it has.
    Texel sampleSmooth(float x, float y, float z) const
    {
        const CubePlace place = cubePlace(x, y, z);
        const int s = int(256 * within(place.s * float(m_size) - 0.5f)), t = int(256 * within(place.t * float(m_size) - 0.5f));
        const int left = s >> 8, right = std::min(left + 1, m_size - 1);
        const Texel *upper = face(place.face) + (t >> 8) * m_size;
        const Texel *lower = (t >> 8) + 1 < m_size ? upper + m_size : upper;
        return mixed(mixed(upper[left], upper[right], s & 255), mixed(lower[left], lower[right], s & 255), t & 255);
    }

private:
    /// From the first texel to the last. Not std::clamp, which lets NaN through.
    float within(float texels) const { return std::min(float(m_size - 1), std::max(0.0f, texels)); }

    int m_size = 0;
    std::vector<Texel> m_texels;
};

using LandCube = CubeMap<quint8>;
using ImageCube = CubeMap<QRgb>;

} // namespace parallax
