#version 330 core
// A segment of the scene's lines as a rectangle, one instance each: corner by gl_VertexID of a strip.

layout(location = 0) in vec4 ends;       // pixels from the upper left corner: x, y, x, y
layout(location = 1) in vec2 look;       // how much of its line lies before it, width
layout(location = 2) in uvec2 style;     // 0xaarrggbb, dashed

uniform vec4 picture;
uniform vec2 dashes;            // length of one, and of one with its gap

flat out float reach;
flat out float halfWidth;
flat out vec4 paint;
flat out vec3 dash;             // where the segment begins, length of a dash, of a dash with its gap; 0: none
out vec2 place;

const float kLeast = 0.05;      // of a pixel, so that many short pieces are a spot, as LinePainter has it

void main()
{
    vec2 way = ends.zw - ends.xy;
    float seen = length(way);
    reach = max(seen, kLeast);
    halfWidth = 0.5 * look.y;
    paint = vec4(uvec4(style.x >> 16, style.x >> 8, style.x, style.x >> 24) & 255u) / 255.0;
    dash = style.y == 0u ? vec3(0.0) : vec3(look.x, dashes);
    vec2 along = seen > 1e-6 ? way / seen : vec2(1.0, 0.0);
    float end = float(gl_VertexID & 1), side = float(gl_VertexID & 2) - 1.0;
    place = vec2(mix(-1.0, reach + 1.0, end), side * (halfWidth + 1.0));
    vec2 at = ends.xy + along * place.x + vec2(-along.y, along.x) * place.y;
    gl_Position = vec4(2.0 * at.x / picture.z - 1.0, 1.0 - 2.0 * at.y / picture.w, 0.0, 1.0);
}
