#version 330 core

layout(location = 0) in vec2 at;         // pixels from the upper left corner
layout(location = 1) in uint look;       // opacity (5 bits) and shape (3), red, green, blue; a byte each

uniform vec4 picture;
uniform float margin;           // of the viewport around the picture, so that no point is lost at its edge
uniform float pointSize;

flat out vec2 centre;           // from the middle of the picture, up is positive
flat out vec3 dotColour;
flat out uint shape;
flat out float opacity;

void main()
{
    centre = vec2(at.x, picture.w - at.y) - 0.5 * picture.zw;
    dotColour = vec3(uvec3(look >> 16, look >> 8, look) & 255u) / 255.0;
    shape = (look >> 24) & 7u;
    opacity = float(look >> 27) / 31.0;
    gl_PointSize = pointSize;
    gl_Position = vec4(centre / (0.5 * picture.zw + margin), 0.0, 1.0);
}
