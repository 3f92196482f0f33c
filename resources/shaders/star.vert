#version 330 core

layout(location = 0) in vec3 direction;  // J2000
layout(location = 1) in vec2 look;       // light, radius on a small picture

uniform vec4 picture;
uniform mat3 axes;              // from the stars to the camera's axes
uniform float focal;
uniform float enlarged;         // radii on this picture
uniform float margin;           // of the viewport around the picture, so that no point is lost at its edge

flat out vec2 centre;           // from the middle of the picture
flat out vec2 shine;            // radius, light

void main()
{
    vec3 seen = axes * direction;
    centre = focal * seen.xy / max(-seen.z, 1e-6);
    shine = vec2(look.y * enlarged, min(look.x, 1.0));
    gl_PointSize = 2.0 * ceil(shine.x + 1.0);
    gl_Position = seen.z > -0.1 ? vec4(2.0, 2.0, 2.0, 1.0) : vec4(centre / (0.5 * picture.zw + margin), 0.0, 1.0);
}
